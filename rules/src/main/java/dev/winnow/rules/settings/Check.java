package dev.winnow.rules.settings;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.winnow.core.text.LinearPattern;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** Refuses settings that make no sense, in a sentence for whoever wrote them. */
final class Check {

  private static final int SHOWN = 100;

  private Check() {}

  static void that(boolean right, String otherwise) {
    if (!right) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** That nothing is named by two rows. */
  static <R> void oneRowEach(Collection<R> rows, Function<R, String> name) {
    Set<String> names = new HashSet<>();
    for (R row : rows) {
      that(names.add(name.apply(row)), "\"" + name.apply(row) + "\" has two rows");
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
