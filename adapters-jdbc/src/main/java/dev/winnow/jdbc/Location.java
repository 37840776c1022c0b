package dev.winnow.jdbc;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Where a journal is. Its text names it, without secrets. Immutable. */
sealed interface Location {

  /** A file of SQLite. */
  record File(Path path) implements Location {
    @Override
    public String toString() {
      return path.toString();
    }
  }

  /** A database of PostgreSQL. */
  record Server(String url) implements Location {
    @Override
    public String toString() {
      int settings = url.indexOf('?');
      String plain = settings < 0 ? url : url.substring(0, settings);
      return plain.substring("jdbc:".length());
    }
  }

  static Location of(String url) {
    if (url.startsWith("jdbc:postgresql:")) {
      return server(url);
    }
    String sqlite = "jdbc:sqlite:";
    if (url.startsWith("jdbc:") && !url.startsWith(sqlite)) {
      throw new IllegalArgumentException(
          "journal: url must begin with jdbc:sqlite: or jdbc:postgresql:, or be the name of a file");
    }
    return file(url.startsWith(sqlite) ? url.substring(sqlite.length()) : url);
  }

  private static Location server(String url) {
    if (url.contains("password=") || url.matches("[^?]*//[^/?]*@.*")) {
      throw new IllegalArgumentException(
          "journal: url must not hold a user or a password; write them in user and passwordFile");
    }
    return new Server(url);
  }

  private static Location file(String name) {
    if (name.isBlank() || name.startsWith(":") || name.startsWith("file:") || name.contains("?")) {
      throw new IllegalArgumentException(
          "journal: url must name a file on disk, without settings: such as winnow.db");
    }
    try {
      return new File(Path.of(name));
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("journal: url does not name a file: " + e.getMessage(), e);
    }
  }
}
