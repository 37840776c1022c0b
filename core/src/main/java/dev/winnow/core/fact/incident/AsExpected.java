package dev.winnow.core.fact.incident;

/**
 * What is expected of an action is seen. Immutable.
 *
 * @param decision the id of the decision that asked for the action
 * @param since since when, in epoch milliseconds
 */
public record AsExpected(String decision, long since) {}
