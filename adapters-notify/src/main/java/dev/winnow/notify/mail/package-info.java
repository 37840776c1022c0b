/** Electronic mail. */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.notify.mail;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
