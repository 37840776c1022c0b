package dev.winnow.text;

import dev.winnow.core.text.HiddenLetters;
import java.util.function.IntPredicate;

/**
 * Shows text from outside without doing what it says: what would steer a terminal, reorder or hide
 * letters, break a line or pile marks upon each other is written as an escape such as {@code
 * \u202e}. Stateless.
 */
public final class PlainText {

  /** Marks upon one letter; no script needs more, and floods of them cover the lines around. */
  private static final int MARKS = 4;

  private PlainText() {}

  /**
   * A text on one line.
   *
   * @param text any text
   * @return the same text, if nothing in it steers
   */
  public static String of(String text) {
    return shown(text, PlainText::steers);
  }

  /**
   * A text that may have several lines, and tabs.
   *
   * @param text any text
   * @return the same text, if nothing in it steers but the ends of lines and tabs
   */
  public static String lines(String text) {
    return shown(text, point -> point != '\n' && point != '\t' && steers(point));
  }

  private static String shown(String text, IntPredicate steers) {
    int marks = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      marks = isMark(point) ? marks + 1 : 0;
      if (marks > MARKS || steers.test(point)) {
        return escaped(text, i, marks, steers);
      }
      i += Character.charCount(point);
    }
    return text;
  }

  private static String escaped(String text, int from, int marksBefore, IntPredicate steers) {
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, from);
    int marks = marksBefore - 1;
    for (int i = from; i < text.length(); ) {
      int point = text.codePointAt(i);
      marks = isMark(point) ? marks + 1 : 0;
      if (marks > MARKS || steers.test(point)) {
        out.append(escape(point));
      } else {
        out.appendCodePoint(point);
      }
      i += Character.charCount(point);
    }
    return out.toString();
  }

  /**
   * The escape of a character.
   *
   * @param point a code point
   * @return for example {@code \u202e}; two of them for a character beyond the first 65,536
   */
  public static String escape(int point) {
    StringBuilder escape = new StringBuilder();
    for (char c : Character.toChars(point)) {
      escape.append(String.format("\\u%04x", (int) c));
    }
    return escape.toString();
  }

  /**
   * Whether a character does anything but show itself: controls, what turns or hides letters, what
   * ends a line, half a character.
   *
   * @param point a code point
   * @return true if it should be shown as an escape
   */
  public static boolean steers(int point) {
    return HiddenLetters.steers(point);
  }

  private static boolean isMark(int point) {
    return point >= 0x300
        && switch (Character.getType(point)) {
          case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
          default -> false;
        };
  }
}
