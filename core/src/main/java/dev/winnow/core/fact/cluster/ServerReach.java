package dev.winnow.core.fact.cluster;

/**
 * Whether a server can be reached, as far as probes know: it can if one of them reaches it, and
 * cannot if one does not and none does. Where no probe is believed there is no such fact.
 * Immutable.
 *
 * @param server the server
 * @param reached whether it can be
 */
public record ServerReach(String server, boolean reached) {}
