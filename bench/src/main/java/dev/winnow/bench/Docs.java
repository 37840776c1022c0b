package dev.winnow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts what was measured into the documentation, between two marks. */
final class Docs {

  private static final String BEGIN = "<!-- begin: written by bench/run --write-docs -->\n";
  private static final String END = "<!-- end -->\n";

  private Docs() {}

  static void write(Path page, String text) throws IOException {
    String old = Files.readString(page);
    int begin = old.indexOf(BEGIN);
    int end = old.indexOf(END, Math.max(begin, 0));
    if (begin < 0 || end < 0) {
      throw new IOException(page + " does not have the marks between which to write");
    }
    Files.writeString(page, old.substring(0, begin + BEGIN.length()) + text + old.substring(end));
  }
}
