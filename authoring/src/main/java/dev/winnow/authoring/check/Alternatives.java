package dev.winnow.authoring.check;

import java.util.ArrayList;
import java.util.List;

/** Reads of an expression for texts how they begin and end, as far as it says so in letters. */
final class Alternatives {

  /** What stands for nothing but itself. */
  private static final String LETTERS = "_- /:@#%,;=!~\"'<>&";

  private Alternatives() {}

  /** The parts of an expression of which a text must match one. */
  static List<String> of(String expression) {
    List<String> parts = split(expression);
    if (parts.size() > 1) {
      return parts.stream().flatMap(part -> of(part).stream()).toList();
    }
    int close = group(expression);
    if (close < 0) {
      return parts;
    }
    String inner = expression.substring(expression.startsWith("(?:") ? 3 : 1, close);
    String rest = expression.substring(close + 1);
    List<String> whole = new ArrayList<>();
    split(inner).forEach(one -> whole.add(one + rest));
    return whole;
  }

  /** Where the group ends with which an expression begins; -1 if that is none, or is repeated. */
  private static int group(String expression) {
    boolean plain = expression.startsWith("(?:") || !expression.startsWith("(?");
    if (!expression.startsWith("(") || !plain || isOdd(expression)) {
      return -1;
    }
    int depth = 0;
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return isRepeated(expression, i + 1) ? -1 : i;
      }
    }
    return -1;
  }

  /** By the bars that stand in no brackets. */
  private static List<String> split(String expression) {
    if (isOdd(expression)) {
      return List.of(expression);
    }
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == '|' && depth == 0) {
        parts.add(expression.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(expression.substring(from));
    return parts;
  }

  /** Whether brackets and bars may be letters in it, or letters be read otherwise. */
  private static boolean isOdd(String expression) {
    return expression.contains("\\") || expression.contains("[") || isFlagged(expression);
  }

  private static boolean isFlagged(String expression) {
    return expression.replace("(?:", "").contains("(?");
  }

  private static boolean isRepeated(String expression, int at) {
    return at < expression.length() && "*+?{".indexOf(expression.charAt(at)) >= 0;
  }

  /** The letters with which every text begins that an alternative matches. */
  static String begin(String alternative) {
    if (isFlagged(alternative) || (isOdd(alternative) && alternative.indexOf('|') >= 0)) {
      return "";
    }
    int end = 0;
    while (end < alternative.length() && isLetter(alternative.charAt(end))) {
      end++;
    }
    return alternative.substring(0, end > 0 && isRepeated(alternative, end) ? end - 1 : end);
  }

  /** The letters with which every text ends that it matches. */
  static String end(String alternative) {
    if (isOdd(alternative)) {
      return "";
    }
    int from = alternative.length();
    while (from > 0 && isLetter(alternative.charAt(from - 1))) {
      from--;
    }
    return alternative.substring(from);
  }

  private static boolean isLetter(char c) {
    return Character.isLetterOrDigit(c) || LETTERS.indexOf(c) >= 0;
  }
}
