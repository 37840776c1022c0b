package dev.winnow.documents.view;

/**
 * One line of a timeline. Immutable.
 *
 * @param time when
 * @param who who or what
 * @param what what was said, done or decided
 * @param begins whether the incident begins with it
 * @param ends whether the incident ends with it
 */
public record Row(Moment time, String who, Said what, boolean begins, boolean ends) {}
