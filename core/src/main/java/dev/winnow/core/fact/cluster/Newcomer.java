package dev.winnow.core.fact.cluster;

/**
 * A node that has joined the cluster and has never been ready. Immutable.
 *
 * @param node its name
 */
public record Newcomer(String node) {}
