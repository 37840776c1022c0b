/** Carries what waits in a journal to the receivers, a lane for each. */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.notify.dispatch;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
