package dev.winnow.core.language;

import java.util.ArrayList;
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
public record Statement(
    Does does,
    List<Expression> subject,
    List<Expression.Call> setters,
    List<String> words,
    boolean ended,
    int start,
    int end) {

  /** What a statement does. */
  public enum Does {
    /** Sets properties of a fact: {@code modify}. */
    MODIFY,
    /** Takes a fact out: {@code delete} or {@code retract}. */
    DELETE,
    /** Puts a fact in, which stays: {@code insert}. */
    INSERT,
    /** Puts a fact in, which goes with its reasons: {@code insertLogical}. */
    DERIVE,
    /** Says that a fact is another: {@code update}. */
    UPDATE,
    /** Decides or repeats, as {@code if} does, which rules must not. */
    BRANCH,
    /** Anything else. */
    OTHER
  }

  /** Keeps its own copies. */
  public Statement {
    subject = List.copyOf(subject);
    setters = List.copyOf(setters);
    words = List.copyOf(words);
  }

  /**
   * Reads statements.
   *
   * @param text what a rule does, as it is written
   * @param offset where the text begins in its file
   * @return the statements, in their order; those in blocks too
   */
  public static List<Statement> read(String text, int offset) {
    return StatementReader.read(text, offset);
  }

  /** {@return all expressions in it} */
  public List<Expression> expressions() {
    List<Expression> all = new ArrayList<>(subject);
    all.addAll(setters);
    return all;
  }
}
