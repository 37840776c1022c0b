package dev.winnow.jdbc;

import dev.winnow.runtime.journal.JournalException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables: made, or brought up to this version. Stateless. */
final class Schema {

  private Schema() {}

  /**
   * Brings them up to this version.
   *
   * @throws JournalException if that fails, or a newer version of Winnow made them
   */
  static void migrate(Store store) {
    try {
      Flyway.configure(Schema.class.getClassLoader())
          .dataSource(store.source())
          .locations("classpath:dev/winnow/jdbc/schema")
          .placeholders(Map.of("number", store.numberType()))
          .table("winnow_schema")
          .baselineOnMigrate(true)
          .baselineVersion("0")
          .ignoreMigrationPatterns(new String[0])
          .loggers("slf4j")
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw Faults.of(store, "its tables cannot be made or brought up to this version", e);
    }
  }
}
