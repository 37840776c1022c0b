package dev.winnow.core;

import org.apiguardian.api.API;

/**
 * A word of a signal that the policy's settings do not know, such as a severity. Immutable, safe
 * for use by several threads.
 *
 * @param kind what kind of word, such as {@code severity}
 * @param word the word, as rules compared it; text from outside
 * @param count of how many incidents it was said
 */
@API(status = API.Status.EXPERIMENTAL)
public record UnknownWord(String kind, String word, long count) {}
