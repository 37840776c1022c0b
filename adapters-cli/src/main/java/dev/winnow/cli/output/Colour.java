package dev.winnow.cli.output;

/** Colours for priorities, and for nothing else. */
final class Colour {

  private Colour() {}

  static String priority(int priority, String text, boolean colour) {
    if (!colour) {
      return text;
    }
    String code =
        switch (priority) {
          case 1 -> "1;31";
          case 2 -> "31";
          case 3 -> "33";
          default -> "2";
        };
    return "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
