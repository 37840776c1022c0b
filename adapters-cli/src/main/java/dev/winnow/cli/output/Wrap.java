package dev.winnow.cli.output;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines: at blanks where there are any, inside words where it must. */
final class Wrap {

  private Wrap() {}

  static List<String> lines(String text, int columns) {
    if (text.length() <= columns && DisplayWidth.of(text) <= columns) {
      return List.of(text);
    }
    List<String> lines = new ArrayList<>();
    int from = 0;
    int fits = fitting(text, from, columns);
    while (fits < text.length()) {
      int blank = fits;
      while (blank > from && text.charAt(blank) != ' ') {
        blank--;
      }
      int end = blank > from ? blank : fits;
      lines.add(text.substring(from, end).stripTrailing());
      from = end;
      while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
        from++;
      }
      fits = fitting(text, from, columns);
    }
    if (from < text.length()) {
      lines.add(text.substring(from));
    }
    return lines;
  }

  /** The end of what fits after a place, at least one character. */
  private static int fitting(String text, int from, int columns) {
    int width = 0;
    int end = from;
    while (end < text.length()) {
      int point = text.codePointAt(end);
      width += DisplayWidth.of(point);
      if (width > columns && end > from) {
        return end;
      }
      end += Character.charCount(point);
    }
    return end;
  }
}
