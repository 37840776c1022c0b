package dev.winnow.core.fact.cluster;

/**
 * What an incident is about is still so, though nothing new is heard of it: a node that is down, a
 * pod that crashes. Immutable.
 *
 * @param key the incident's key
 */
public record Stands(String key) {}
