package dev.winnow.jdbc;

import java.nio.file.Path;
import java.sql.DriverManager;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.io.TempDir;

/** The contract, kept by SQLite. */
class SqliteJournalTest extends JournalContract {

  @TempDir Path folder;

  @Override
  JournalOptions options() {
    return JournalOptions.at(folder.resolve("winnow.db").toString());
  }

  @Override
  Handle behind() throws Exception {
    return Jdbi.open(DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("winnow.db")));
  }
}
