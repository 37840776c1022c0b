package dev.winnow.core.text;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

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

  private final String text;
  private final Deque<Long> groups = new ArrayDeque<>();
  private boolean deep;
  private long size;
  private long last;
  private int at;

  private LinearPattern(String text) {
    this.text = text;
  }

  /**
   * Compiles an expression.
   *
   * @param expression the expression
   * @return the pattern
   * @throws PatternSyntaxException if it is not valid, or too large
   */
  public static Pattern compile(String expression) {
    LinearPattern read = new LinearPattern(expression);
    long size = read.measured();
    if (read.deep) {
      throw new PatternSyntaxException("more than " + DEEPEST + " parentheses within each other");
    }
    if (size > LARGEST) {
      throw new PatternSyntaxException("too large: its parts, each repetition counted, are many");
    }
    return Pattern.compile(expression);
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

  /** About how many steps the program would have. */
  private long measured() {
    while (at < text.length() && size <= LARGEST && !deep) {
      char c = text.charAt(at++);
      switch (c) {
        case '\\' -> escape();
        case '[' -> oneOfClass();
        case '(' -> open();
        case ')' -> close();
        case '{' -> repeat();
        default -> part(1);
      }
    }
    while (!groups.isEmpty()) {
      close();
    }
    return size;
  }

  private void part(long steps) {
    last = steps;
    size += steps;
  }

  private void open() {
    groups.push(size);
    deep |= groups.size() > DEEPEST;
    size = 0;
  }

  private void close() {
    if (!groups.isEmpty()) {
      last = size + 1;
      size = Math.addExact(groups.pop(), last);
    }
  }

  /**
   * A quotation is as long as it is; of any other escape, what stands in braces is no repetition.
   */
  private void escape() {
    char c = at < text.length() ? text.charAt(at++) : ' ';
    if (c == 'Q') {
      int end = text.indexOf("\\E", at);
      part((long) (end < 0 ? text.length() : end) - at);
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
    int end = text.indexOf('}', at);
    String[] numbers = end < 0 ? new String[0] : text.substring(at, end).split(",", -1);
    long most = 0;
    for (String number : numbers) {
      most = Math.max(most, numberOf(number));
    }
    if (numbers.length == 0 || numbers.length > 2 || numbers[0].isEmpty() || most < 0) {
      part(1);
      return;
    }
    at = end + 1;
    long more = last * (Math.max(most, 1) - 1);
    size += more;
    last += more;
  }

  /** RE2 itself refuses repetitions of more than a thousand. */
  private static long numberOf(String number) {
    if (number.length() > 5 || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return 1;
    }
    return number.isEmpty() ? 0 : Long.parseLong(number);
  }
}
