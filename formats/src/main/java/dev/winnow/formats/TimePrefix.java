package dev.winnow.formats;

import java.nio.charset.StandardCharsets;

/** Finds where the time at the beginning of a line ends. */
final class TimePrefix {

  private static final int DATE = 10;

  private TimePrefix() {}

  /** The index after the time: one word, or a date and the word after it. */
  static int end(byte[] bytes, int start, int end) {
    int first = wordEnd(bytes, start, end);
    boolean dateOnly = first - start == DATE && first + 1 < end;
    boolean digit = dateOnly && bytes[first + 1] >= '0' && bytes[first + 1] <= '9';
    return digit ? wordEnd(bytes, first + 1, end) : first;
  }

  /** The same for a text. */
  static int end(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
    return end(bytes, 0, bytes.length);
  }

  private static int wordEnd(byte[] bytes, int start, int end) {
    int at = start;
    while (at < end && bytes[at] != ' ' && bytes[at] != '\t') {
      at++;
    }
    return at;
  }
}
