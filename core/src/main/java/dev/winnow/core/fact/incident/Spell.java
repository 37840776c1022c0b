package dev.winnow.core.fact.incident;

/**
 * A time during which an alert was there. Immutable.
 *
 * @param from when it came, in epoch milliseconds
 * @param until when it went, in epoch milliseconds
 */
public record Spell(long from, long until) {}
