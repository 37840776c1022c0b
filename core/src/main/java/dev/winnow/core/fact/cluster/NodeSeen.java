package dev.winnow.core.fact.cluster;

/**
 * How a node is, by its status or by an event. Immutable.
 *
 * @param node its name
 * @param ready whether it can run pods
 * @param reason why not, possibly empty
 * @param at when that was seen, in epoch milliseconds
 * @param since since when it is so, in epoch milliseconds
 */
public record NodeSeen(String node, boolean ready, String reason, long at, long since) {}
