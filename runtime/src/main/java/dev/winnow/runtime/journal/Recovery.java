package dev.winnow.runtime.journal;

import dev.winnow.core.Snapshot;

/**
 * Where an engine stood. Immutable.
 *
 * @param until the number of the last entry that it had been given
 * @param engine what it knew
 * @param memory what the service remembered beside it
 */
public record Recovery(long until, Snapshot engine, String memory) {}
