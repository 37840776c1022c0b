package dev.winnow.core.fact.cluster;

/**
 * The active one of two servers is to be left for the other. Immutable.
 *
 * @param pair what the two are called together
 * @param server the active one
 * @param words why, for people
 */
public record FailoverDue(String pair, String server, String words) {}
