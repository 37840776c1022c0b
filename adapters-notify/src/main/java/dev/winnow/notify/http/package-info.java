/** One attempt over HTTP, and what its answer means. */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.notify.http;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
