package dev.winnow.documents.view;

/**
 * A time in the team's zone, with UTC beside. Immutable.
 *
 * @param text day and time, such as {@code 2021-09-03 11:15 +02:00 (09:15 UTC)}
 * @param clock the time alone, such as {@code 11:15 (09:15 UTC)}
 * @param day the day in the team's zone, such as {@code Friday 2021-09-03}
 */
public record Moment(String text, String clock, String day) {}
