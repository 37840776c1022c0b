package dev.winnow.core.fact.incident;

/**
 * An incident that opened, as a {@link Burst} remembers it. Immutable.
 *
 * @param incident its id; empty if a storm was on already
 * @param at when it was counted, in epoch milliseconds
 * @param counts whether it counts, or only falls into a storm that others make
 * @param name its name, if it is urgent enough to stand apart; otherwise empty
 * @param category its category, likewise
 */
public record Opening(String incident, long at, boolean counts, String name, String category) {}
