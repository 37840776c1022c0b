/** What a user says of receivers, as records that a settings file is read into. */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.notify.options;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
