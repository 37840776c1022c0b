package dev.winnow.jdbc;

import dev.winnow.runtime.Secret;
import dev.winnow.runtime.journal.JournalException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of PostgreSQL. The lock belongs to the session that writes. */
final class PostgresStore implements Store {

  private static final String TAKE_LOCK =
      "select pg_try_advisory_lock(hashtext('winnow journal'), hashtext(current_schema()))";

  private static final String DISK_FULL = "53100";

  private final Location.Server location;
  private final JournalOptions options;
  private final Optional<Secret> password;

  PostgresStore(Location.Server location, JournalOptions options) {
    this.location = location;
    this.options = options;
    password = password(location, options);
  }

  private static Optional<Secret> password(Location location, JournalOptions options) {
    try {
      return options.password();
    } catch (UncheckedIOException e) {
      throw new JournalException("the journal " + location + ": " + e.getMessage(), e);
    }
  }

  @Override
  public Location location() {
    return location;
  }

  @Override
  public Optional<Connection> owning() throws SQLException {
    Connection connection = connect();
    if (hasLock(connection)) {
      return Optional.of(connection);
    }
    connection.close();
    return Optional.empty();
  }

  private static boolean hasLock(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(TAKE_LOCK)) {
      return result.next() && result.getBoolean(1);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public void letGo(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      boolean unused = statement.execute("select pg_advisory_unlock_all()");
    } catch (SQLException e) {
      // Then the server lets go when it finds that the connection is broken.
      return;
    }
  }

  @Override
  public Connection reading() throws SQLException {
    Connection connection = connect();
    connection.setReadOnly(true);
    return connection;
  }

  /** It ends with the session, which anybody may end. */
  @Override
  public boolean isLockLosable() {
    return true;
  }

  private Connection connect() throws SQLException {
    Connection connection = source().getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("set synchronous_commit = " + (options.isAlwaysDurable() ? "on" : "off"));
      setAliveness(statement);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** So that the server lets go of the lock of one who has gone without a word. */
  private void setAliveness(Statement statement) throws SQLException {
    long third = Math.max(1, options.timeout().toSeconds() / 3);
    statement.execute("set tcp_keepalives_idle = " + third);
    statement.execute("set tcp_keepalives_interval = " + third);
    statement.execute("set tcp_keepalives_count = 2");
  }

  @Override
  public DataSource source() {
    int seconds = Math.toIntExact(Math.max(1, options.timeout().toSeconds()));
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(location.url());
    source.setApplicationName("winnow");
    source.setReWriteBatchedInserts(true);
    source.setTcpKeepAlive(true);
    source.setConnectTimeout(seconds);
    source.setSocketTimeout(seconds);
    if (!options.user().isEmpty()) {
      source.setUser(options.user());
    }
    password.ifPresent(secret -> source.setPassword(secret.reveal()));
    return source;
  }

  @Override
  public String numberType() {
    return "bigint";
  }

  @Override
  public boolean isUsable(Connection connection) {
    try {
      return connection.isValid(Math.toIntExact(Math.max(1, options.timeout().toSeconds())));
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public String explain(SQLException error) {
    String state = String.valueOf(error.getSQLState());
    String said = hidden(String.valueOf(error.getMessage()));
    if (isFull(error)) {
      return "the disk of the server is full; make room, or set a shorter time for which it is"
          + " kept";
    }
    String todo =
        switch (state.substring(0, Math.min(2, state.length()))) {
          case "08", "57" -> "; is the server up, and the address right?";
          case "28" -> "; see that user and passwordFile are right";
          case "3D" -> "; make the database first";
          case "25", "42" -> "; this user must be allowed to make and write tables";
          case "XX" -> "; the database is damaged: take a backup";
          default -> "";
        };
    return "the server says: " + said + todo;
  }

  @Override
  public boolean isFull(SQLException error) {
    return DISK_FULL.equals(error.getSQLState());
  }

  private String hidden(String said) {
    return password.map(secret -> secret.hiddenIn(said)).orElse(said);
  }

  @Override
  public String adviceOnTables() {
    return "give it back the name that it had, or take a backup";
  }

  /** The server looks after its files itself. */
  @Override
  public List<String> integrity(Handle handle) {
    return List.of();
  }

  /** Nothing is copied: its owner has backups, and what is cut is written to a file. */
  @Override
  public Optional<Rescue> rescue(Path folder, String stamp) {
    return Optional.of(new Rescue(List.of(), List.of()));
  }

  @Override
  public void vacuum(Handle handle) {
    handle.execute("vacuum (analyze) entry, decision, delivery, snapshot, ticket");
  }

  /** The lock ends with its session. */
  @Override
  public void close() {}
}
