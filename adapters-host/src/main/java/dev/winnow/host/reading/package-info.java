/** What a host says of itself. */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.host.reading;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
