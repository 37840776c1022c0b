package dev.winnow.core.fact.incident;

/**
 * A canary is not as it should be. Immutable.
 *
 * @param key the canary's {@linkplain Canary#key key}
 * @param at since when, in epoch milliseconds
 * @param why what is the matter, for people
 */
public record Unstable(String key, long at, String why) {}
