package dev.winnow.runtime.service;

import dev.winnow.core.signal.Signal;

/**
 * A signal that somebody sends. Immutable.
 *
 * @param signal what was observed
 * @param dated whether it says when it was news; else it is news of when it is received
 * @param key tells it from others of its sender, who may send it again; empty if it has none
 */
public record Submission(Signal signal, boolean dated, String key) {}
