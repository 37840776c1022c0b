package dev.winnow.formats;

import dev.winnow.text.PlainText;

/** The beginning of a text, fit to be shown. */
final class Excerpt {

  static final int LENGTH = 200;

  private static final int DELETE = 0x7f;

  private Excerpt() {}

  /** At most 200 characters of a text, with what would steer a terminal as escapes. */
  static String of(String text) {
    if (isPlain(text)) {
      return text.length() <= LENGTH ? text : text.substring(0, LENGTH - 1) + '…';
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

  /** Whether what is shown of it is shown as it stands. Most texts are, so this is quick. */
  private static boolean isPlain(String text) {
    boolean whole = text.length() <= LENGTH;
    int end = whole ? text.length() : LENGTH;
    for (int i = 0; i < end; ) {
      int point = text.codePointAt(i);
      int size = Character.charCount(point);
      // What is cut off must not be half a character.
      boolean plain =
          point < DELETE ? point >= ' ' : !PlainText.steers(point) && (whole || size == 1);
      if (!plain) {
        return false;
      }
      i += size;
    }
    return true;
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
