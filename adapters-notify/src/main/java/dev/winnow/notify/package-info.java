/** Who hears of what, and the receivers of a configuration. */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.notify;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
