package dev.winnow.core.json;

/** The beginning of a text, for messages. Stateless. */
final class Shortened {

  private static final int LENGTH = 200;

  private Shortened() {}

  static String of(String text) {
    return text.length() <= LENGTH ? text : text.substring(0, LENGTH - 1) + "…";
  }
}
