package dev.winnow.core.fact.incident;

/**
 * Whether something stands against a rollback, and what. Immutable.
 *
 * @param reason in a word; empty if nothing does
 * @param words the same for people, as the end of a sentence
 */
public record RollbackBlocked(String reason, String words) {}
