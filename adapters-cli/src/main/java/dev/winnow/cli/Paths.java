package dev.winnow.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/** Paths that people name, and paths as people want to read them. */
final class Paths {

  private Paths() {}

  /**
   * Makes sure that what people name is there and can be read.
   *
   * @throws CommandFailure if something is not
   */
  static void check(Collection<Path> named) {
    for (Path path : named) {
      if (!Files.exists(path)) {
        throw new CommandFailure("there is no file or folder " + path + "; check the name.");
      }
      if (!Files.isReadable(path)) {
        throw new CommandFailure(path + " may not be read; check who may read it with ls -l.");
      }
    }
  }

  /** Relative to the working folder if it is in there. */
  static Path shown(Path path) {
    Path here = Path.of("").toAbsolutePath().normalize();
    if (path.equals(here)) {
      return Path.of(".");
    }
    return path.isAbsolute() && path.startsWith(here) ? here.relativize(path) : path;
  }
}
