/** What reads calendar files for settings: an adapter that is found on the class path. */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.rules.calendar;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
