package dev.winnow.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract, kept by PostgreSQL. */
class PostgresJournalTest extends JournalContract {

  private static EmbeddedPostgres server;
  private static int databases;

  private String database;

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Override
  JournalOptions options() {
    String url = "jdbc:postgresql://localhost:" + server.getPort() + "/" + database();
    return new JournalOptions(
        url, "postgres", "", "", Duration.ZERO, 0, Duration.ofMillis(1), Duration.ZERO);
  }

  private String database() {
    if (database == null) {
      database = "journal" + databases++;
      try (Handle handle = Jdbi.open(server.getPostgresDatabase())) {
        handle.execute("create database " + database);
      }
    }
    return database;
  }

  @Override
  Handle behind() {
    return Jdbi.open(server.getDatabase("postgres", database()));
  }
}
