package dev.winnow.core.fact.cluster;

/**
 * What a prober is believed to see: it has said so not long ago, and is not known to be blind.
 * Immutable.
 *
 * @param target what is to be reached
 * @param source who tries; possibly empty
 * @param reachable whether it is reached
 * @param detail what is seen, for people; possibly empty
 * @param since since when that is so, in epoch milliseconds
 */
public record Reachability(
    String target, String source, boolean reachable, String detail, long since) {}
