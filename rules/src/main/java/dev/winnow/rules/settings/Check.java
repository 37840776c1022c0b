package dev.winnow.rules.settings;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.winnow.core.text.LinearPattern;

/** Refuses settings that make no sense, in a sentence for whoever wrote them. */
final class Check {

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
          "\"" + text + "\" is not a valid expression: " + e.getDescription(), e);
    }
  }
}
