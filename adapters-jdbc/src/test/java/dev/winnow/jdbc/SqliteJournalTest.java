package dev.winnow.jdbc;

import java.sql.DriverManager;
import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The contract, kept by SQLite. */
class SqliteJournalTest extends MaintenanceContract {

  @Override
  JournalOptions options() {
    String file = folder.resolve("winnow.db").toString();
    return new JournalOptions(
        file, "", "", "crash", Duration.ZERO, 0, Duration.ofMillis(1), Duration.ofSeconds(5));
  }

  @Override
  Handle behind() throws Exception {
    return Jdbi.open(DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("winnow.db")));
  }
}
