package dev.winnow.runtime;

/** A cluster to watch and to act on. Methods may be called by different threads. */
public interface Cluster extends SignalSource, DecisionHandler {}
