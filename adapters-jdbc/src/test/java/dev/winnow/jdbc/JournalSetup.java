package dev.winnow.jdbc;

import static dev.winnow.jdbc.Fixtures.START;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A journal of a test, whatever database keeps it. */
abstract class JournalSetup {

  Instant now = START;
  final InstantSource clock = () -> now;
  final List<String> notices = new ArrayList<>();
  JdbcJournal journal;

  @TempDir Path folder;

  /** The same, empty one during a test. */
  abstract JournalOptions options();

  /** Behind the journal's back. */
  abstract Handle behind() throws Exception;

  @BeforeEach
  void open() {
    journal = JdbcJournal.open(options(), clock);
  }

  @AfterEach
  void close() {
    journal.close();
  }

  final void again() {
    close();
    open();
  }

  final void sql(String sql) throws Exception {
    try (Handle handle = behind()) {
      handle.execute(sql);
    }
  }

  final List<String> column(String query) throws Exception {
    try (Handle handle = behind()) {
      return handle.createQuery(query).mapTo(String.class).list();
    }
  }
}
