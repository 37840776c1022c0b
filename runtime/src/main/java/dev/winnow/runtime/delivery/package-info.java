/** How decisions reach people and other programs: what a receiver is, and what it is given. */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.runtime.delivery;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
