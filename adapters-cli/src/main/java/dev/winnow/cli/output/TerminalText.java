package dev.winnow.cli.output;

import dev.winnow.text.PlainText;

/** Makes foreign text harmless for a terminal: what would steer it is shown as an escape. */
final class TerminalText {

  private TerminalText() {}

  static String of(String text) {
    return PlainText.of(text);
  }
}
