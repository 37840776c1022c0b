package dev.winnow.jdbc;

import static dev.winnow.jdbc.Fixtures.all;
import static dev.winnow.jdbc.Fixtures.entries;
import static dev.winnow.jdbc.Fixtures.tick;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.winnow.runtime.journal.JournalException;
import dev.winnow.runtime.journal.Numbered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The contract, kept by PostgreSQL, and what a connection that breaks does. */
class PostgresJournalTest extends MaintenanceContract {

  private static PostgresServer server;

  private String database = "";

  @BeforeAll
  static void start() throws IOException {
    server = new PostgresServer();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Override
  JournalOptions options() {
    if (database.isEmpty()) {
      database = server.newDatabase();
    }
    return server.options(database);
  }

  @Override
  Handle behind() {
    return server.handle(database);
  }

  private void breakConnection() throws Exception {
    sql(
        "select pg_terminate_backend(pid) from pg_stat_activity"
            + " where application_name = 'winnow' and datname = current_database()");
  }

  @Test
  void itGoesOnAfterItsConnectionBroke() throws Exception {
    journal.write(entries(tick(1)));
    breakConnection();
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() -> journal.write(entries(tick(2))))
        .withMessageContaining("it cannot be written: the server says: ");
    assertThat(journal.write(entries(tick(2)))).containsExactly(2L);
    assertThat(all(journal)).hasSize(2);
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() -> JdbcJournal.open(options(), clock));
  }

  @Test
  void whatWasCommittedThoughItWasRefusedIsUndone() throws Exception {
    journal.write(entries(tick(1)));
    breakConnection();
    sql(
        "insert into entry select 2, received, type, at, source, name, said, key, body, checksum"
            + " from entry");
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() -> journal.write(entries(tick(2))));
    assertThat(journal.write(entries(tick(3)))).containsExactly(2L);
    assertThat(all(journal)).containsExactly(new Numbered(1, tick(1)), new Numbered(2, tick(3)));
  }

  @Test
  void itDoesNotGoOnWhereAnotherHasTakenOver() throws Exception {
    journal.write(entries(tick(1)));
    breakConnection();
    now = now.plusSeconds(7);
    try (JdbcJournal next = JdbcJournal.open(options(), clock)) {
      assertThat(next.write(entries(tick(2)))).containsExactly(2L);
      assertThatExceptionOfType(JournalException.class)
          .isThrownBy(() -> journal.write(entries(tick(3))));
      assertTaken();
    }
    assertTaken();
  }

  @Test
  void whoseSessionWasEndedDeliversNothingUntilItHasTheLockAgain() throws Exception {
    journal.deliveries().requireHeld();
    breakConnection();
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() -> journal.deliveries().requireHeld())
        .withMessageContaining("it cannot be reached: the server says: ");
    journal.deliveries().requireHeld();
    breakConnection();
    now = now.plusSeconds(7);
    try (JdbcJournal next = JdbcJournal.open(options(), clock)) {
      next.deliveries().requireHeld();
      assertThatExceptionOfType(JournalException.class)
          .isThrownBy(() -> journal.deliveries().requireHeld());
      assertThatExceptionOfType(JournalException.class)
          .isThrownBy(() -> journal.deliveries().requireHeld())
          .withMessageContaining("was taken over by process")
          .matches(JournalException::isLost);
    }
  }

  private void assertTaken() {
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() -> journal.write(entries(tick(3))))
        .withMessageContaining("was taken over by process")
        .withMessageContaining("2026-11-29T10:00:07.007Z");
  }

  @Test
  void aMessageHoldsNoPassword() throws IOException {
    Path file = Files.writeString(folder.resolve("password"), "hunter2\n");
    JournalOptions wrong =
        new JournalOptions(
            "jdbc:postgresql://localhost:1/journal",
            "user",
            file.toString(),
            "",
            Duration.ZERO,
            0,
            Duration.ZERO,
            Duration.ofSeconds(5));
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() -> JdbcJournal.open(wrong, clock))
        .withMessageContaining("is the server up")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hunter2"));
  }
}
