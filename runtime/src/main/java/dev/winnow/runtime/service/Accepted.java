package dev.winnow.runtime.service;

/**
 * What was taken in, and is in the journal. Immutable.
 *
 * @param taken how many signals
 * @param repeated how many of them were there already, by their keys, and were left out
 */
public record Accepted(int taken, int repeated) {}
