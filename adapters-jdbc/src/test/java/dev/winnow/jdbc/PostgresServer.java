package dev.winnow.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A real server with databases of their own for tests. */
final class PostgresServer implements AutoCloseable {

  private final EmbeddedPostgres server;
  private int databases;

  PostgresServer() throws IOException {
    // Their files need not outlive a power cut.
    server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
  }

  String newDatabase() {
    String name = "journal" + databases++;
    try (Handle handle = Jdbi.open(server.getPostgresDatabase())) {
      handle.execute("create database " + name);
    }
    return name;
  }

  JournalOptions options(String database) {
    String url = "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    return new JournalOptions(
        url, "postgres", "", "", Duration.ZERO, 0, Duration.ofMillis(1), Duration.ZERO);
  }

  Handle handle(String database) {
    return Jdbi.open(server.getDatabase("postgres", database));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
