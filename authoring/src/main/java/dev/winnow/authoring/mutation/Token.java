package dev.winnow.authoring.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, number, text or sign of a rule. Comments and spaces are none.
 *
 * @param text as it is written
 * @param start the offset of its first character
 */
record Token(String text, int start) {

  private static final Pattern FORM =
      Pattern.compile(
          "\"(?:\\\\.|[^\"\\\\])*\"|//[^\\n]*|/\\*.*?\\*/|[A-Za-z_$][\\w$]*"
              + "|\\d+(?:\\.\\d+)?\\w*|>=|<=|==|!=|&&|\\|\\||->|[^\\s\\w]",
          Pattern.DOTALL);

  /** The tokens of a stretch of a text. */
  static List<Token> of(String text, int start, int end) {
    List<Token> tokens = new ArrayList<>();
    Matcher found = FORM.matcher(text).region(start, end);
    while (found.find()) {
      String token = found.group();
      if (!token.startsWith("//") && !token.startsWith("/*")) {
        tokens.add(new Token(token, found.start()));
      }
    }
    return tokens;
  }

  int end() {
    return start + text.length();
  }

  boolean isWhole() {
    return text.matches("\\d{1,9}[lL]?");
  }

  boolean isText() {
    return text.startsWith("\"");
  }
}
