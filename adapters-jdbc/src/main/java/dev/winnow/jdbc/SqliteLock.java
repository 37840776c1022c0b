package dev.winnow.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The lock of a file: an exclusive transaction in a database beside it, which nobody writes. It
 * ends with the process. SQLite's own locks are taken and not those of {@code FileChannel}, because
 * those are lost as soon as anything in the process closes the same file. For one thread at a time.
 */
final class SqliteLock {

  private final Path file;
  private @Nullable Connection connection;

  SqliteLock(Path journal) {
    file = SqliteStore.beside(journal, ".lock");
  }

  /** Takes it, unless another has it; what is held stays held. */
  boolean take() throws SQLException {
    if (connection != null) {
      return true;
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(0);
    Connection opened = config.createConnection("jdbc:sqlite:" + file);
    try (Statement statement = opened.createStatement()) {
      statement.execute("begin exclusive");
      connection = opened;
      return true;
    } catch (SQLiteException e) {
      opened.close();
      if (e.getResultCode() == SQLiteErrorCode.SQLITE_BUSY) {
        return false;
      }
      throw e;
    }
  }

  void release() throws SQLException {
    Connection held = connection;
    connection = null;
    if (held != null) {
      held.close();
    }
  }
}
