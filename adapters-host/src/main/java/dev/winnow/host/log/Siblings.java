package dev.winnow.host.log;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** The files beside a log that it may have become, such as {@code app.log.1}. Stateless. */
final class Siblings {

  private Siblings() {}

  /**
   * The file that was told so far. The one that the system knows by the same key, else the latest
   * that begins like it: a copy, made since, or older ones that begin alike would be taken for it.
   */
  static Optional<Path> find(Path log, LogPlace place) throws IOException {
    Path file = log.toAbsolutePath();
    String name = String.valueOf(file.getFileName());
    String stem = name.indexOf('.') > 0 ? name.substring(0, name.indexOf('.')) : name;
    Path folder = file.getParent();
    if (folder == null) {
      return Optional.empty();
    }
    Optional<Path> found = Optional.empty();
    Instant latest = place.modified();
    try (DirectoryStream<Path> all =
        Files.newDirectoryStream(folder, one -> isBeside(one, stem, file))) {
      for (Path one : all) {
        if (place.isOf(one)) {
          return Optional.of(one);
        }
        Instant changed = Files.getLastModifiedTime(one).toInstant();
        if (place.offset() > 0 && !changed.isBefore(latest) && place.fits(one)) {
          found = Optional.of(one);
          latest = changed;
        }
      }
    }
    return found;
  }

  private static boolean isBeside(Path one, String stem, Path log) {
    return String.valueOf(one.getFileName()).startsWith(stem)
        && !one.equals(log)
        && Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS);
  }
}
