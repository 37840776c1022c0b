package dev.winnow.runtime.journal;

/**
 * An entry with its number. Immutable.
 *
 * @param number from 1, without gaps
 * @param entry the entry
 */
public record Numbered(long number, Entry entry) {}
