package dev.winnow.core.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the operators of an expression that are in no bracket and in no text. */
final class Split {

  private static final List<String> OPERATORS =
      List.of("==", "!=", "<=", ">=", "<", ">", " not matches ", " matches ", " not in ", " in ");

  private Split() {}

  /**
   * A comparison.
   *
   * @param left what is compared
   * @param operator how, without blanks
   * @param right with what
   */
  record Compared(String left, String operator, String right) {}

  static Optional<Compared> compared(String text) {
    for (int i = 0; i < text.length(); i = next(text, i)) {
      for (String operator : OPERATORS) {
        if (text.startsWith(operator, i)) {
          return Optional.of(
              new Compared(
                  text.substring(0, i).strip(),
                  operator.strip(),
                  text.substring(i + operator.length()).strip()));
        }
      }
    }
    return Optional.empty();
  }

  /** The parts between an operator such as {@code &&}; one if there is none. */
  static List<String> parts(String text, String operator) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i = next(text, i)) {
      if (text.startsWith(operator, i)) {
        parts.add(text.substring(from, i).strip());
        from = i + operator.length();
      }
    }
    parts.add(text.substring(from).strip());
    return parts;
  }

  /** Where an operator of one character is the last time; -1 if nowhere. */
  static int last(String text, char operator) {
    int found = -1;
    for (int i = 0; i < text.length(); i = next(text, i)) {
      if (text.charAt(i) == operator && i > 0) {
        found = i;
      }
    }
    return found;
  }

  /** Without the brackets around all of it. */
  static String unwrapped(String text) {
    String bare = text.strip();
    while (bare.startsWith("(") && next(bare, 0) == bare.length()) {
      bare = bare.substring(1, bare.length() - 1).strip();
    }
    return bare;
  }

  /** The next place: what is in brackets or quoted is passed over. */
  static int next(String text, int at) {
    char here = text.charAt(at);
    if (here == '"') {
      int end = at + 1;
      while (end < text.length() && text.charAt(end) != '"') {
        end += text.charAt(end) == '\\' ? 2 : 1;
      }
      return Math.min(text.length(), end + 1);
    }
    if (here == '(' || here == '[') {
      char close = here == '(' ? ')' : ']';
      int i = at + 1;
      while (i < text.length() && text.charAt(i) != close) {
        i = next(text, i);
      }
      return Math.min(text.length(), i + 1);
    }
    return at + 1;
  }
}
