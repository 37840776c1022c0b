package dev.winnow.rules.settings;

/**
 * How many actions there may be of one kind, for one place. Immutable.
 *
 * @param kind what is counted
 * @param place for what it is counted: a namespace, a target, or all
 * @param most how many, 1 or more
 * @param guard the guard that sees to it
 * @param words what people read when there have been that many
 */
public record Budget(String kind, String place, int most, String guard, String words) {}
