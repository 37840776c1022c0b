package dev.winnow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
}
