package dev.winnow.core.text;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Expressions in the syntax of <a href="https://github.com/google/re2/wiki/Syntax">RE2</a>, which
 * are matched in a time that grows with the length of the text and not faster. An expression that
 * would become a huge program is refused before it is compiled: {@code ((a{1000}){1000}){1000}} is
 * short, and would fill any memory.
 */
public final class LinearPattern {

  /**
   * How large the compiled program may be, in steps: each may be taken for each letter of a text.
   */
  private static final int LARGEST = 10_000;

  /** As in the RE2 of Go: what reads an expression goes one deeper for each parenthesis. */
  private static final int DEEPEST = 1_000;

  /** More digits than RE2 takes, which refuses repetitions of more than a thousand. */
  private static final java.util.regex.Pattern TIMES =
      java.util.regex.Pattern.compile("(\\d{1,9})(?:,(\\d{0,9}))?\\}");

  private final String text;
  private final long most;
  private final Deque<Long> groups = new ArrayDeque<>();
  private long size;
  private long last;
  private int at;

  private LinearPattern(String text, long most) {
    this.text = text;
    this.most = most;
  }

  /**
   * Compiles an expression.
   *
   * @param expression the expression
   * @return the pattern
   * @throws PatternSyntaxException if it is not valid, or too large
   */
  public static Pattern compile(String expression) {
    new LinearPattern(expression, LARGEST).measure();
    return Pattern.compile(expression);
  }

  /**
   * Compiles an expression of an input, such as a silence's, which may list what it is about by the
   * thousand. It may be as long as the input may be; what repeats may not make it grow beyond that.
   *
   * @param expression the expression
   * @param flags as of {@link Pattern#compile(String, int)}
   * @return the pattern
   * @throws PatternSyntaxException if it is not valid, or would grow too large
   */
  public static Pattern compileListing(String expression, int flags) {
    new LinearPattern(expression, Math.max(LARGEST, expression.length())).measure();
    return Pattern.compile(expression, flags);
  }

  /**
   * What is wrong with an expression.
   *
   * @param expression the expression
   * @return a few words; empty if it can be compiled
   */
  public static Optional<String> problem(String expression) {
    try {
      compile(expression);
      return Optional.empty();
    } catch (PatternSyntaxException e) {
      String pattern = e.getPattern();
      return Optional.of(e.getDescription() + (pattern == null ? "" : ": " + pattern));
    }
  }

  /** Adds up about how many steps the program would have, until they are too many. */
  private void measure() {
    while (at < text.length()) {
      char c = text.charAt(at++);
      switch (c) {
        case '\\' -> escape();
        case '[' -> oneOfClass();
        case '(' -> open();
        case ')' -> close();
        case '{' -> repeat();
        default -> part(1);
      }
      if (size > most) {
        throw new PatternSyntaxException("too large: its parts, each repetition counted, are many");
      }
    }
  }

  private void part(long steps) {
    last = steps;
    size += steps;
  }

  private void open() {
    groups.push(size);
    size = 0;
    if (groups.size() > DEEPEST) {
      throw new PatternSyntaxException("more than " + DEEPEST + " parentheses within each other");
    }
  }

  private void close() {
    if (!groups.isEmpty()) {
      last = size + 1;
      size = groups.pop() + last;
    }
  }

  /**
   * A quotation is as long as it is; of any other escape, what stands in braces is no repetition.
   */
  private void escape() {
    char c = at < text.length() ? text.charAt(at++) : ' ';
    if (c == 'Q') {
      int end = text.indexOf("\\E", at);
      part((end < 0 ? text.length() : end) - at);
      at = end < 0 ? text.length() : end + 2;
      return;
    }
    part(1);
    if ((c == 'p' || c == 'P' || c == 'x') && text.startsWith("{", at)) {
      skipTo('}');
    }
  }

  private void oneOfClass() {
    part(1);
    at += text.startsWith("^]", at) ? 2 : text.startsWith("]", at) ? 1 : 0;
    while (at < text.length() && text.charAt(at) != ']') {
      boolean named = text.startsWith("[:", at);
      at += text.charAt(at) == '\\' || named ? 2 : 1;
      if (named) {
        skipTo(']');
      }
    }
    at++;
  }

  private void skipTo(char end) {
    int found = text.indexOf(end, at);
    at = found < 0 ? text.length() : found + 1;
  }

  /** {@code {3}}, {@code {3,}} and {@code {3,5}}; other braces are letters. */
  private void repeat() {
    Matcher times = TIMES.matcher(text).region(at, text.length());
    if (!times.lookingAt()) {
      part(1);
      return;
    }
    at = times.end();
    long more = last * (Math.max(1, Math.max(number(times.group(1)), number(times.group(2)))) - 1);
    size += more;
    last += more;
  }

  private static long number(@Nullable String digits) {
    return digits == null || digits.isEmpty() ? 0 : Long.parseLong(digits);
  }
}
