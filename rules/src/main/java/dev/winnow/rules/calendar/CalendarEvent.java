package dev.winnow.rules.calendar;

import java.time.Instant;

/**
 * What stands in a calendar once. Immutable.
 *
 * @param who whom it is about: the one who attends, or else its title
 * @param from when it begins
 * @param until when it ends; at that instant it is over
 * @param wholeDays whether it is written in days, not in times of day
 */
public record CalendarEvent(String who, Instant from, Instant until, boolean wholeDays) {}
