/** What a host shows, what answers from it, and what is written to its logs, as signals. */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.host;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
