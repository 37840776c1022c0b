package dev.winnow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The version that is not migrated is the newest. */
class SchemaTest {

  @Test
  void theVersionIsThatOfTheNewestScript(@TempDir Path folder) {
    try (Store store = Store.of(JournalOptions.at(folder.resolve("winnow.db").toString()))) {
      Schema.migrate(store);
      assertThat(Schema.flyway(store).info().current().getVersion()).hasToString(Schema.VERSION);
      assertThat(Schema.flyway(store).info().pending()).isEmpty();
    }
  }

  @Test
  void theTablesAreThoseOfTheScripts(@TempDir Path folder) throws SQLException {
    try (Store store = Store.of(JournalOptions.at(folder.resolve("winnow.db").toString()))) {
      Schema.migrate(store);
      try (Handle handle = Jdbi.open(store.source().getConnection())) {
        Tables tables = new Tables(handle);
        assertThat(tables.problems()).isEmpty();
        assertThat(Tables.ALL).allMatch(table -> tables.isAs(table.name(), table));
        assertThat(tables.isAs("holder", Tables.HOLDER)).isTrue();
        assertThat(
                handle
                    .createQuery("select count(*) from sqlite_master where type = 'table'")
                    .mapTo(Integer.class)
                    .one())
            .as("with that of the versions and the holder")
            .isEqualTo(Tables.ALL.size() + 2);
      }
    }
  }
}
