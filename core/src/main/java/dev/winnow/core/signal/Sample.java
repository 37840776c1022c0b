package dev.winnow.core.signal;

/**
 * A signal that says how things were at one moment: a value, a count, a state. One that comes too
 * late would rewrite the past, so it is refused, and counted; every other signal is news whenever
 * it comes, and is never refused for its time.
 */
public interface Sample extends Signal {}
