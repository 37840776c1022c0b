package dev.winnow.cli.output;

import java.io.PrintWriter;

/** Text that is indented and broken into lines. */
final class Paragraph {

  private static final int NARROWEST = 20;

  private Paragraph() {}

  static void print(PrintWriter out, String text, int indent, int width) {
    for (String line : Wrap.lines(text, Math.max(NARROWEST, width - indent))) {
      out.println(" ".repeat(indent) + line);
    }
  }
}
