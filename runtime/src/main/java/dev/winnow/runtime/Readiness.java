package dev.winnow.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;

/**
 * A file that is there while all is well, and is touched at every tick: whoever finds it there and
 * fresh knows that the watch works. For one thread.
 */
final class Readiness {

  private final Optional<Path> file;
  private boolean failed;

  /** None is ready yet: what an earlier run left is no word of this one. */
  Readiness(Optional<Path> file) {
    this.file = file;
  }

  /** Says how it is; gives a sentence for people if that cannot be said, once. */
  Optional<String> show(boolean well) {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      show(file.get(), well);
      failed = false;
      return Optional.empty();
    } catch (IOException e) {
      boolean first = !failed;
      failed = true;
      return first
          ? Optional.of("the file that says that all is well cannot be written: " + e.getMessage())
          : Optional.empty();
    }
  }

  private static void show(Path path, boolean well) throws IOException {
    if (!well) {
      Files.deleteIfExists(path);
    } else if (Files.exists(path)) {
      // The age of a file is by the machine's own clock, whatever this watch takes the time to be.
      Files.setLastModifiedTime(path, FileTime.from(Instant.now()));
    } else {
      Files.writeString(path, "ready\n");
    }
  }
}
