/** What can be done: typed actions, which rules propose and adapters carry out. */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.core.action;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
