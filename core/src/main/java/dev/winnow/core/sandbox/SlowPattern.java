package dev.winnow.core.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Expressions that can take for ever on some text: those that repeat a group in which something
 * repeats or where there is a choice, such as {@code (a+)+} and {@code (a|a)*}, and those that
 * refer back. Others take at worst a time that grows with a power of the text's length.
 */
final class SlowPattern {

  private static final int MANY_REPEATS = 4;

  private final String text;
  private final Deque<Boolean> groups = new ArrayDeque<>();
  private boolean restless;
  private int repeats;
  private int at;

  private SlowPattern(String text) {
    this.text = text;
  }

  static boolean is(String expression) {
    return new SlowPattern(expression).slow();
  }

  private boolean slow() {
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '\\') {
        if (refersBack()) {
          return true;
        }
      } else if (c == '[') {
        skipClass();
      } else if (c == '(') {
        groups.push(restless);
        restless = false;
      } else if (c == ')') {
        if (restless && repeatsAt(at)) {
          return true;
        }
        restless |= !groups.isEmpty() && groups.pop();
      } else if (c == '|') {
        restless = true;
      } else if (repeatsAt(at - 1)) {
        restless = true;
        if (++repeats > MANY_REPEATS) {
          return true;
        }
      }
    }
    return false;
  }

  /** After a backslash: a quotation is passed over, any other escape is one character. */
  private boolean refersBack() {
    char c = at < text.length() ? text.charAt(at++) : ' ';
    if (c == 'Q') {
      int end = text.indexOf("\\E", at);
      at = end < 0 ? text.length() : end + 2;
    }
    return c == 'k' || (c >= '1' && c <= '9');
  }

  /** Passes over a class of characters, and classes within it. */
  private void skipClass() {
    int depth = 1;
    at += text.startsWith("^]", at) ? 2 : text.startsWith("]", at) ? 1 : 0;
    while (at < text.length() && depth > 0) {
      char c = text.charAt(at++);
      if (c == '\\') {
        at++;
      } else if (c == '[') {
        depth++;
      } else if (c == ']') {
        depth--;
      }
    }
  }

  /** A question mark after {@code (}, {@code *}, {@code +} and the like only says how. */
  private boolean onlySaysHow(int place) {
    return place == 0 || "(*+?}".indexOf(text.charAt(place - 1)) >= 0;
  }

  /** Whether what stands here is there more than once or not at all. */
  private boolean repeatsAt(int place) {
    char c = place < text.length() ? text.charAt(place) : ' ';
    return c == '*' || c == '+' || (c == '?' && !onlySaysHow(place)) || c == '{';
  }
}
