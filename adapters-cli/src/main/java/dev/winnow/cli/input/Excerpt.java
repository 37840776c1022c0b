package dev.winnow.cli.input;

/** The beginning of a text, fit to be shown. */
final class Excerpt {

  static final int LENGTH = 200;

  private Excerpt() {}

  /** At most 200 characters of a text, with control characters as escapes. */
  static String of(String text) {
    if (text.length() <= LENGTH && isPlain(text)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(LENGTH);
    for (int i = 0; i < text.length(); i++) {
      String next = shown(text.charAt(i));
      if (shown.length() + next.length() > LENGTH - 1) {
        return withoutHalfPair(shown).append('…').toString();
      }
      shown.append(next);
    }
    return shown.toString();
  }

  private static StringBuilder withoutHalfPair(StringBuilder text) {
    int last = text.length() - 1;
    if (last >= 0 && Character.isHighSurrogate(text.charAt(last))) {
      text.setLength(last);
    }
    return text;
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isHidden(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  // Also what would reorder or break a terminal's line.
  private static boolean isHidden(char c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069');
  }

  private static String shown(char c) {
    return switch (c) {
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      default -> isHidden(c) ? String.format("\\u%04x", (int) c) : String.valueOf(c);
    };
  }
}
