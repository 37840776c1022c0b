package dev.winnow.rules.settings;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.winnow.core.text.LinearPattern;

/** Refuses settings that make no sense, in a sentence for whoever wrote them. */
final class Check {

  private static final int SHOWN = 100;

  private Check() {}

  static void that(boolean right, String otherwise) {
    if (!right) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** The expression of a text. */
  static Pattern expression(String text) {
    try {
      return LinearPattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "\"" + shown(text) + "\" is not a valid expression: " + e.getDescription(), e);
    }
  }

  /** A text as it is, cut off if it is long. */
  private static String shown(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
  }
}
