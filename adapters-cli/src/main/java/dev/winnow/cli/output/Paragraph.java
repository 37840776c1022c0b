package dev.winnow.cli.output;

import java.io.PrintWriter;

/** Text that is indented and broken into lines; less indented where it would not fit otherwise. */
final class Paragraph {

  private static final int NARROWEST = 20;

  private Paragraph() {}

  static void print(PrintWriter out, String text, int indent, int width) {
    int room = Math.min(width, Math.max(NARROWEST, width - indent));
    String blanks = " ".repeat(Math.min(indent, width - room));
    for (String line : Wrap.lines(text, room)) {
      out.println(blanks + line);
    }
  }
}
