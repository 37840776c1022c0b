/** Schedules of people and holidays from iCalendar files. */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.calendar;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
