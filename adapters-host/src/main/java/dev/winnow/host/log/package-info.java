/** Log files followed line by line, whatever is done to them meanwhile. */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.host.log;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
