package dev.winnow.core.fact.cluster;

/**
 * Something says that the active one of two servers answers badly. Immutable.
 *
 * @param pair what the two are called together
 * @param server the active one
 * @param words what says so, for people
 */
public record ServerTrouble(String pair, String server, String words) {}
