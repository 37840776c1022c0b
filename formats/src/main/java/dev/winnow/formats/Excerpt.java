package dev.winnow.formats;

import dev.winnow.text.PlainText;

/** The beginning of a text, fit to be shown. */
final class Excerpt {

  static final int LENGTH = 200;

  private Excerpt() {}

  /** At most 200 characters of a text, with what would steer a terminal as escapes. */
  static String of(String text) {
    if (text.length() <= LENGTH && isPlain(text)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(LENGTH);
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      String next = shown(point);
      if (shown.length() + next.length() > LENGTH - 1) {
        return shown.append('…').toString();
      }
      shown.append(next);
      i += Character.charCount(point);
    }
    return shown.toString();
  }

  private static boolean isPlain(String text) {
    return text.codePoints().noneMatch(PlainText::steers);
  }

  private static String shown(int point) {
    return switch (point) {
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      default -> PlainText.steers(point) ? PlainText.escape(point) : Character.toString(point);
    };
  }
}
