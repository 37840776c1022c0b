package dev.winnow.formats;

import java.nio.charset.StandardCharsets;

/** Bytes that {@link TextStream} has made UTF-8, as text. */
final class Utf8 {

  private Utf8() {}

  /** The text of one line. */
  static String decode(byte[] bytes, int start, int end) {
    return new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }

  /** The beginning of any bytes as text, fit to be shown. */
  static String excerpt(byte[] bytes, int start, int end) {
    int length = Math.min(end - start, Excerpt.LENGTH * 4);
    return Excerpt.of(new String(bytes, start, length, StandardCharsets.UTF_8));
  }
}
