package dev.winnow.jdbc;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/** A database that can hold a journal: all in which SQLite and PostgreSQL differ. */
interface Store extends AutoCloseable {

  static Store of(JournalOptions options) {
    Location location = Location.of(options.url());
    return location instanceof Location.File file
        ? new SqliteStore(file, options)
        : new PostgresStore((Location.Server) location, options);
  }

  /** Its name, without secrets. */
  Location location();

  /**
   * A connection that writes, of the one who has the lock from then on.
   *
   * @return empty if another process, or another journal of this one, has it
   */
  Optional<Connection> owning() throws SQLException;

  /**
   * Lets go of the lock of a connection that is to be closed: a server hears of the end of a
   * connection somewhat later, and the next one should not have to wait for that.
   */
  default void letGo(Connection connection) {}

  /** A connection that only reads, whoever has the lock. */
  Connection reading() throws SQLException;

  /** Whether the lock can go to another process while this one goes on. */
  boolean isLockLosable();

  /** Connections for the one who has the lock to make the tables with. */
  DataSource source();

  /** The type of columns that number things. */
  String numberType();

  /** Whether a connection can be used again after an error. */
  boolean isUsable(Connection connection);

  /** What an error means and what to do, in sentences without secrets. */
  String explain(SQLException error);

  /** Whether an error means that its disk is full. */
  boolean isFull(SQLException error);

  /** What to do where a table is missing, in a part of a sentence. */
  String adviceOnTables();

  /** What is wrong with the database itself; empty if nothing is. */
  List<String> integrity(Handle handle);

  /**
   * Takes the lock, copies what is there, and makes a database that can be read where it is broken.
   *
   * @return empty if another has the lock
   */
  Optional<Rescue> rescue(Path folder, String stamp) throws SQLException, IOException;

  /** Gives back the space of what was deleted. */
  void vacuum(Handle handle);

  /** Lets go of the lock. */
  @Override
  void close();
}
