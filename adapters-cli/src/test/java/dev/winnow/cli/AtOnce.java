package dev.winnow.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Settings by which people are told at once, for tests of other matters than the wait. */
final class AtOnce {

  private AtOnce() {}

  /** Writes such settings into a folder. */
  static String in(Path folder) throws IOException {
    String text = "escalation: {waits: {table: [{alerts: .*, for: 0s}]}}\n";
    return Files.writeString(folder.resolve("at-once.yaml"), text).toString();
  }
}
