package dev.winnow.cli.output;

import dev.winnow.core.WhyNot;

/** Colours for priorities, and for whether a condition holds; never the only sign of either. */
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
    return coloured(code, text);
  }

  static String state(WhyNot.State state, String text, boolean colour) {
    if (!colour) {
      return text;
    }
    return switch (state) {
      case HELD -> coloured("32", text);
      case FAILED -> coloured("1;31", text);
      case NOT_REACHED -> coloured("2", text);
    };
  }

  private static String coloured(String code, String text) {
    return "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
