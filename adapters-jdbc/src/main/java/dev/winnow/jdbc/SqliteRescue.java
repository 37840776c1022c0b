package dev.winnow.jdbc;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Makes a broken file of SQLite one that can be read, of all its rows that can be. For one use. */
final class SqliteRescue {

  /** What SQLite keeps beside a file. */
  private static final List<String> PARTS = List.of("", "-wal");

  private final SqliteStore store;
  private final Path file;
  private final Path copy;
  private final List<String> lost = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();

  SqliteRescue(SqliteStore store, Path folder, String stamp) {
    this.store = store;
    file = store.path();
    copy = folder.resolve(file.getFileName() + "-before-repair-" + stamp);
  }

  Rescue run() throws SQLException, IOException {
    if (!Files.exists(file)) {
      throw new SQLException("there is no such file");
    }
    for (String part : PARTS) {
      Path from = SqliteStore.beside(file, part);
      if (Files.exists(from)) {
        files.add(Files.copy(from, SqliteStore.beside(copy, part)));
      }
    }
    if (isBroken()) {
      rebuild();
    }
    return new Rescue(lost, files);
  }

  private boolean isBroken() throws IOException {
    if (store.isCut()) {
      return true;
    }
    try (Handle handle = Jdbi.open(store.reading())) {
      return !store.integrity(handle).isEmpty() || !new Tables(handle).problems().isEmpty();
    } catch (SQLException | JdbiException e) {
      return true;
    }
  }

  private void rebuild() throws SQLException, IOException {
    pad();
    Path fresh = SqliteStore.beside(file, "-repaired");
    Files.deleteIfExists(fresh);
    SqliteStore target = store.at(fresh);
    Schema.migrate(target);
    try (Handle from = Jdbi.open(DriverManager.getConnection("jdbc:sqlite:" + file));
        Handle to = Jdbi.open(target.source())) {
      to.useTransaction(whole -> lost.addAll(new SqliteTables(from, whole).copy()));
    }
    for (String part : List.of("-wal", "-shm")) {
      Files.deleteIfExists(SqliteStore.beside(file, part));
    }
    Files.move(fresh, file, ATOMIC_MOVE);
  }

  /** SQLite opens no file that is shorter than it says; what is missing reads as damaged. */
  private void pad() throws IOException {
    SqliteHeader header = new SqliteHeader(file);
    if (header.isCut() && header.pageSize() > 0) {
      try (RandomAccessFile whole = new RandomAccessFile(file.toFile(), "rw")) {
        long pages = Math.max(header.pages(), header.length() / header.pageSize() + 1);
        whole.setLength(pages * header.pageSize());
      }
    }
  }
}
