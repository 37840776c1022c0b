package dev.winnow.core.signal;

/**
 * What may say why a container ended: what it said itself, an event, how a node is, or errors that
 * rise. Settings say what it means, if anything.
 */
public interface Hint {}
