package dev.winnow.authoring.check;

import java.util.List;

/**
 * A statement of a {@code then}. Immutable.
 *
 * @param does what it does
 * @param subject what is changed, deleted or inserted; for others the whole expression, or none
 * @param setters what {@code modify} sets
 * @param words the words of a statement that is not an expression
 * @param ended whether a semicolon stands after it, where one must
 * @param start the offset of its first character
 * @param end the offset after its last character
 */
record Statement(
    Does does,
    List<Expr> subject,
    List<Expr.Call> setters,
    List<String> words,
    boolean ended,
    int start,
    int end) {

  /** What a statement does. */
  enum Does {
    MODIFY,
    DELETE,
    INSERT,
    DERIVE,
    UPDATE,
    BRANCH,
    OTHER
  }

  Statement {
    subject = List.copyOf(subject);
    setters = List.copyOf(setters);
    words = List.copyOf(words);
  }
}
