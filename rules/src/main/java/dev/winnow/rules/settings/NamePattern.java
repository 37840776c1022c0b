package dev.winnow.rules.settings;

import com.google.re2j.Pattern;
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
    if (isSimple(text)) {
      return new NamePattern(
          Arrays.stream(text.split("\\|")).map(part -> part.split("\\.\\*", -1)).toList(), null);
    }
    return new NamePattern(List.of(), Check.expression(text));
  }

  /** Whether it is words with {@code .*}, and {@code |} between them. */
  private static boolean isSimple(String text) {
    boolean within = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '|' && within) {
        within = false;
      } else if (c == '.' && text.startsWith("*", at + 1)) {
        within = true;
        at++;
      } else if (isWord(c)) {
        within = true;
      } else {
        return false;
      }
    }
    return within;
  }

  private static boolean isWord(char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
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
