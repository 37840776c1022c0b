package dev.winnow.core.language;

/**
 * An import of a rule file. Immutable.
 *
 * @param target what is imported, such as {@code dev.winnow.core.fact.incident.Incident}
 * @param place where the line stands
 */
public record Import(String target, Place place) {}
