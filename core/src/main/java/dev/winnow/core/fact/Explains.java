package dev.winnow.core.fact;


/**
 * The earliest open cause of a link speaks for it. Immutable.
 *
 * @param link the table's row and the values that must be equal
 * @param cause the id of the incident that is the cause
 */
public record Explains(String link, String cause) {
}
