package dev.winnow.cli.output;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines: at blanks where there are any, inside words where it must. */
final class Wrap {

  private Wrap() {}

  static List<String> lines(String text, int columns) {
    if (DisplayWidth.of(text) <= columns) {
      return List.of(text);
    }
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (DisplayWidth.of(rest) > columns) {
      int fits = fitting(rest, columns);
      int blank = rest.lastIndexOf(' ', fits);
      int end = blank > 0 ? blank : fits;
      lines.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    }
    if (!rest.isEmpty()) {
      lines.add(rest);
    }
    return lines;
  }

  /** How many characters fit, at least one. */
  private static int fitting(String text, int columns) {
    int width = 0;
    int end = 0;
    while (end < text.length()) {
      int point = text.codePointAt(end);
      width += DisplayWidth.of(point);
      if (width > columns && end > 0) {
        return end;
      }
      end += Character.charCount(point);
    }
    return end;
  }
}
