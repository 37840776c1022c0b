package dev.winnow.jdbc;

import dev.winnow.runtime.journal.JournalException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** The tables: made, or brought up to this version. Stateless. */
final class Schema {

  /** The newest of the folder with the scripts. */
  static final String VERSION = "2";

  /** In which it is written which scripts were run. */
  static final String TABLE = "winnow_schema";

  private Schema() {}

  /**
   * Brings them up to this version, if they are not: a standby that takes over has no time to lose.
   *
   * @throws JournalException if that fails, or a newer version of Winnow made them
   */
  static void migrate(Store store) {
    if (version(store).equals(Optional.of(VERSION))) {
      return;
    }
    try {
      flyway(store).migrate();
    } catch (FlywayException e) {
      throw Faults.of(store, "its tables cannot be made or brought up to this version", e);
    }
  }

  /** Empty if there are no tables, or it cannot be known. */
  private static Optional<String> version(Store store) {
    try (Handle handle = Jdbi.open(store.source().getConnection())) {
      return newest(handle);
    } catch (SQLException | JdbiException e) {
      return Optional.empty();
    }
  }

  /** Which version the tables are of; 0 if there are none, or it cannot be known. */
  static int version(Handle handle) {
    try {
      return newest(handle).map(Integer::parseInt).orElse(0);
    } catch (JdbiException | NumberFormatException e) {
      return 0;
    }
  }

  private static Optional<String> newest(Handle handle) {
    return handle
        .createQuery(
            "select version from " + TABLE + " where success order by installed_rank desc limit 1")
        .mapTo(String.class)
        .findOne();
  }

  static Flyway flyway(Store store) {
    return Flyway.configure(Schema.class.getClassLoader())
        .dataSource(store.source())
        .locations("classpath:dev/winnow/jdbc/schema")
        .placeholders(Map.of("number", store.numberType()))
        .table(TABLE)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .ignoreMigrationPatterns(new String[0])
        .loggers("slf4j")
        .load();
  }
}
