package dev.winnow.core.language;

/**
 * A word, number, text or symbol of a rule file. Immutable.
 *
 * @param kind what it is
 * @param text as it is written; a text with its quotes
 * @param start the offset of its first character
 * @param end the offset after its last character
 * @param first whether it is the first of its line
 */
public record Token(Kind kind, String text, int start, int end, boolean first) {

  /** What a token is. */
  public enum Kind {
    /** A name or keyword. */
    WORD,
    /** A number. */
    NUMBER,
    /** A text in quotes. */
    TEXT,
    /** Anything else. */
    SYMBOL
  }

  /**
   * Whether it is this word or symbol.
   *
   * @param what how it is written
   * @return true if it is written so, and is no text in quotes
   */
  public boolean is(String what) {
    return kind != Kind.TEXT && text.equals(what);
  }

  /** {@return whether it is a name or keyword} */
  public boolean isWord() {
    return kind == Kind.WORD;
  }
}
