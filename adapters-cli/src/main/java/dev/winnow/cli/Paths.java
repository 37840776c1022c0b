package dev.winnow.cli;

import java.nio.file.Path;

/** Paths as people want to read them. */
final class Paths {

  private Paths() {}

  /** Relative to the working folder if it is in there. */
  static Path shown(Path path) {
    Path here = Path.of("").toAbsolutePath().normalize();
    if (path.equals(here)) {
      return Path.of(".");
    }
    return path.isAbsolute() && path.startsWith(here) ? here.relativize(path) : path;
  }
}
