package dev.winnow.cli;

import dev.winnow.formats.Item;
import dev.winnow.text.PlainText;
import java.io.PrintWriter;

/** Tells of lines that were not understood: of the first ones all, of the others how many. */
final class RejectedLines {

  private static final int SHOWN = 20;

  private final PrintWriter err;
  private long count;
  private long harmful;

  RejectedLines(PrintWriter err) {
    this.err = err;
  }

  void add(Item.Rejected item) {
    harmful += item.harmless() ? 0 : 1;
    if (++count <= SHOWN) {
      String text = item.text().isEmpty() ? "" : " [" + item.text() + "]";
      err.println(PlainText.of(item.file() + ":" + item.line() + ": " + item.error() + text));
    }
  }

  void end() {
    if (count > SHOWN) {
      err.println("and " + (count - SHOWN) + " more lines that were not understood");
    }
    err.flush();
  }

  long count() {
    return count;
  }

  /** How many of them may have been alerts that fire. */
  long harmful() {
    return harmful;
  }
}
