package dev.winnow.rules.settings;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.winnow.core.text.LinearPattern;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * An RE2 expression that must match a whole name. Safe for use by several threads.
 *
 * <p>Most expressions in settings are words with {@code .*} and {@code |} between them. Those are
 * matched as texts: an expression costs microseconds to compile, and a policy has hundreds.
 */
final class NamePattern {

  private static final java.util.regex.Pattern SIMPLE =
      java.util.regex.Pattern.compile("(?:\\w|\\.\\*)+(?:\\|(?:\\w|\\.\\*)+)*");

  /** Of how many names the answer is remembered; a policy has some dozens of such patterns. */
  private static final int REMEMBERED = 1_000;

  private final Map<String, Boolean> answers = new ConcurrentHashMap<>();
  private final List<String[]> alternatives;
  private final @Nullable Pattern expression;

  private NamePattern(List<String[]> alternatives, @Nullable Pattern expression) {
    this.alternatives = alternatives;
    this.expression = expression;
  }

  /**
   * A pattern.
   *
   * @param text the expression
   * @return the pattern
   * @throws IllegalArgumentException if it is not a valid expression
   */
  static NamePattern of(String text) {
    if (SIMPLE.matcher(text).matches()) {
      return new NamePattern(
          Arrays.stream(text.split("\\|")).map(part -> part.split("\\.\\*", -1)).toList(), null);
    }
    try {
      return new NamePattern(List.of(), LinearPattern.compile(text));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not a valid expression: " + e.getDescription(), e);
    }
  }

  boolean matches(String name) {
    Pattern compiled = expression;
    if (compiled != null) {
      return matches(compiled, name);
    }
    for (String[] pieces : alternatives) {
      if (matches(pieces, name)) {
        return true;
      }
    }
    return false;
  }

  /** Names are few, and come again and again. */
  private boolean matches(Pattern compiled, String name) {
    Boolean known = answers.get(name);
    if (known == null) {
      known = compiled.matches(name);
      if (answers.size() < REMEMBERED) {
        answers.put(name, known);
      }
    }
    return known;
  }

  /** The pieces in their order: the first at the start, the last at the end, none overlapping. */
  private static boolean matches(String[] pieces, String name) {
    int last = pieces.length - 1;
    if (last == 0) {
      return name.equals(pieces[0]);
    }
    if (!name.startsWith(pieces[0])) {
      return false;
    }
    int from = pieces[0].length();
    for (int piece = 1; piece < last; piece++) {
      int found = name.indexOf(pieces[piece], from);
      if (found < 0) {
        return false;
      }
      from = found + pieces[piece].length();
    }
    return name.length() - pieces[last].length() >= from
        && name.endsWith(pieces[last])
        && name.indexOf('\n') < 0;
  }
}
