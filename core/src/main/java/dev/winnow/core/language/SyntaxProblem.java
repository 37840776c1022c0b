package dev.winnow.core.language;

/**
 * Something that is not written as rules are. Immutable.
 *
 * @param code what kind of mistake it is, such as {@code missing-comma}
 * @param place where it stands
 * @param message what is wrong, in a sentence
 * @param hint what to write
 */
public record SyntaxProblem(String code, Place place, String message, String hint) {}
