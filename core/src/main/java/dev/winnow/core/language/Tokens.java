package dev.winnow.core.language;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a rule file, without comments and spaces. Immutable.
 *
 * @param all the tokens in their order
 * @param unclosed where a text or comment begins that never ends
 */
public record Tokens(List<Token> all, List<Place> unclosed) {

  private static final List<String> SYMBOLS =
      List.of(
          "===", "!==", "...", "==", "!=", "<=", ">=", "=>", "=<", "<>", "&&", "||", "->", "::",
          ":=", "++", "--", "+=", "-=", "*=", "/=", "!.");

  /** Keeps its own copies. */
  public Tokens {
    all = List.copyOf(all);
    unclosed = List.copyOf(unclosed);
  }

  /**
   * Reads a text.
   *
   * @param text a rule file, or a part of one
   * @return its words
   */
  public static Tokens of(String text) {
    return new Reader(text).read();
  }

  /** Walks over a text once. */
  private static final class Reader {
    private final String text;
    private final List<Token> all = new ArrayList<>();
    private final List<Place> unclosed = new ArrayList<>();
    private int at = 0;
    private boolean first = true;

    Reader(String text) {
      this.text = text;
    }

    Tokens read() {
      while (at < text.length()) {
        char c = text.charAt(at);
        if (c == '\n') {
          first = true;
          at++;
        } else if (Character.isWhitespace(c) || c == '\uFEFF' || c == '\0') {
          at++;
        } else if (text.startsWith("//", at)) {
          at = lineEnd();
        } else if (text.startsWith("/*", at)) {
          comment();
        } else {
          token(c);
        }
      }
      return new Tokens(all, unclosed);
    }

    private void token(char c) {
      if (c == '"' || c == '\'') {
        quoted(c);
      } else if (Character.isJavaIdentifierStart(c)) {
        run(Token.Kind.WORD);
      } else if (Character.isDigit(c)) {
        number();
      } else {
        String symbol =
            SYMBOLS.stream()
                .filter(s -> text.startsWith(s, at))
                .findFirst()
                .orElse(String.valueOf(c));
        add(Token.Kind.SYMBOL, at + symbol.length());
      }
    }

    private void run(Token.Kind kind) {
      int end = at;
      while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
        end++;
      }
      add(kind, end);
    }

    private void number() {
      int end = at;
      while (end < text.length()
          && (Character.isJavaIdentifierPart(text.charAt(end))
              || (text.charAt(end) == '.'
                  && end + 1 < text.length()
                  && Character.isDigit(text.charAt(end + 1))))) {
        end++;
      }
      add(Token.Kind.NUMBER, end);
    }

    private void quoted(char quote) {
      int end = at + 1;
      while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
        end += text.charAt(end) == '\\' ? 2 : 1;
      }
      if (end >= text.length() || text.charAt(end) != quote) {
        unclosed.add(Place.in(text, at, at + 1));
        end = Math.min(end, text.length());
        add(Token.Kind.TEXT, end);
      } else {
        add(Token.Kind.TEXT, end + 1);
      }
    }

    private void comment() {
      int end = text.indexOf("*/", at + 2);
      if (end < 0) {
        unclosed.add(Place.in(text, at, at + 2));
        at = text.length();
      } else {
        first = first || text.substring(at, end).contains("\n");
        at = end + 2;
      }
    }

    private void add(Token.Kind kind, int end) {
      all.add(new Token(kind, text.substring(at, end), at, end, first));
      at = end;
      first = false;
    }

    private int lineEnd() {
      int end = text.indexOf('\n', at);
      return end < 0 ? text.length() : end;
    }
  }
}
