package dev.winnow.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** One file of SQLite, with a write-ahead log. */
final class SqliteStore implements Store {

  /** What the write-ahead log shrinks to once it is written back. */
  private static final int LOG_BYTES = 16 << 20;

  /**
   * How many pages the log has before it is written back: fewer, and the disk is waited for often.
   */
  private static final String LOG_PAGES = "4000";

  /** Kibibytes (SQLite wants a minus): keys come in no order, so their index should be at hand. */
  private static final int CACHE = -32_768;

  /** What it needs to begin: the index of the log (SQLite's "WAL-mode File Format", 2.2). */
  private static final long INDEX_BYTES = 32_768;

  private final Location.File location;
  private final JournalOptions options;
  private final SqliteLock lock;
  private final LongSupplier room;

  SqliteStore(Location.File location, JournalOptions options) {
    this(location, options, () -> room(location.path()));
  }

  /**
   * A store.
   *
   * @param room how many bytes its disk has left
   */
  SqliteStore(Location.File location, JournalOptions options, LongSupplier room) {
    this.room = room;
    this.location = location;
    this.options = options;
    lock = new SqliteLock(location.path());
  }

  @Override
  public Location location() {
    return location;
  }

  @Override
  public Optional<Connection> owning() throws SQLException {
    if (!lock.take()) {
      return Optional.empty();
    }
    checkLength();
    return Optional.of(config().createConnection(url()));
  }

  /** It is a lock of the file system, which ends with the process. */
  @Override
  public boolean isLockLosable() {
    return false;
  }

  @Override
  public Connection reading() throws SQLException {
    if (!Files.exists(location.path())) {
      throw new SQLException("there is no such file");
    }
    checkLength();
    if (isEmptyFile()) {
      throw new SQLException("the file is empty: no journal is in it");
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(Math.toIntExact(options.timeout().toMillis()));
    return config.createConnection(url());
  }

  @Override
  public DataSource source() {
    SQLiteDataSource source = new SQLiteDataSource(config());
    source.setUrl(url());
    return source;
  }

  Path path() {
    return location.path();
  }

  /** The same with another file. */
  SqliteStore at(Path other) {
    return new SqliteStore(new Location.File(other), options);
  }

  /** A file beside another one, whose name goes on so. */
  static Path beside(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  private String url() {
    return "jdbc:sqlite:" + location.path();
  }

  private SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(
        options.isAlwaysDurable() ? SynchronousMode.FULL : SynchronousMode.NORMAL);
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    config.setJournalSizeLimit(LOG_BYTES);
    config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, LOG_PAGES);
    config.setCacheSize(CACHE);
    config.setBusyTimeout(Math.toIntExact(options.timeout().toMillis()));
    return config;
  }

  private void checkLength() throws SQLException {
    try {
      if (isLost()) {
        Path log = beside(location.path(), "-wal").getFileName();
        throw new SQLException(
            "the file is empty or gone, but "
                + log
                + " beside it has what was written last, and a new journal would drop that: put"
                + " the file back, or move the log away to begin anew");
      }
      if (isCut()) {
        throw new SQLException("the file has lost its end");
      }
      checkLog();
    } catch (IOException e) {
      throw unopened(e);
    }
  }

  private void checkLog() throws IOException, SQLException {
    Path log = beside(location.path(), "-wal");
    int dropped = SqliteLog.dropped(log);
    // What a crash leaves unfinished is one transaction at most.
    if (dropped > 1) {
      throw new SQLException(
          log.getFileName()
              + " beside the file is damaged, and "
              + dropped
              + " transactions that were written after that would be dropped");
    }
  }

  /**
   * Whether the file has lost its end; SQLite itself takes what is missing of a page as zeros. As
   * long as there is a log, the file may be shorter than it says: a crash may have come while the
   * log was written back.
   */
  boolean isCut() throws IOException {
    Path file = location.path();
    return Files.exists(file) && !hasLog() && new SqliteHeader(file).isCut();
  }

  private boolean hasLog() throws IOException {
    return !isEmpty(beside(location.path(), "-wal"));
  }

  private static boolean isEmpty(Path file) throws IOException {
    return !Files.exists(file) || Files.size(file) == 0;
  }

  private boolean isEmptyFile() throws SQLException {
    try {
      return isEmpty(location.path());
    } catch (IOException e) {
      throw unopened(e);
    }
  }

  /** Whether there is a log of a file that is not: SQLite makes the file first. */
  private boolean isLost() throws IOException {
    return isEmpty(location.path()) && hasLog();
  }

  private static long room(Path file) {
    try {
      return Files.getFileStore(file.toAbsolutePath().resolveSibling(".")).getUsableSpace();
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }

  /** As SQLite itself says it of what is a folder, or not this user's. */
  private static SQLException unopened(IOException why) {
    SQLException error =
        new SQLiteException(String.valueOf(why.getMessage()), SQLiteErrorCode.SQLITE_CANTOPEN);
    error.initCause(why);
    return error;
  }

  @Override
  public String numberType() {
    return "integer";
  }

  /**
   * A connection may be left inside a transaction that SQLite has ended; a new one costs little.
   */
  @Override
  public boolean isUsable(Connection connection) {
    return false;
  }

  @Override
  public String explain(SQLException error) {
    if (!(error instanceof SQLiteException sqlite)) {
      return error.getMessage()
          + "; run winnow journal verify, then winnow journal repair, or take a backup";
    }
    return switch (isFull(error) ? SQLiteErrorCode.SQLITE_FULL.code : code(sqlite)) {
      case 13 -> "the disk is full; make room, or set a shorter time for which it is kept";
      case 5, 6 -> "another program has the file locked; end that program";
      case 11, 26 ->
          "the file is damaged, or is no journal; run winnow journal verify, then winnow journal"
              + " repair, or take a backup";
      case 14 ->
          "the file cannot be opened; its folder must exist, this user must be allowed to write"
              + " there, and it must not be a folder itself";
      case 3, 8, 23 -> "the file is read-only for this user; change its owner or its rights";
      case 10 -> "the disk fails to read or write; look into the system's log";
      default -> String.valueOf(sqlite.getMessage());
    };
  }

  @Override
  public boolean isFull(SQLException error) {
    if (!(error instanceof SQLiteException sqlite)) {
      return false;
    }
    // Where the index of the log finds no room, SQLite says that the disk fails.
    boolean fails = code(sqlite) == SQLiteErrorCode.SQLITE_IOERR.code;
    return code(sqlite) == SQLiteErrorCode.SQLITE_FULL.code
        || (fails && room.getAsLong() < INDEX_BYTES);
  }

  /** Its first byte is the kind of the error. */
  private static int code(SQLiteException error) {
    return error.getResultCode().code & 0xff;
  }

  @Override
  public String adviceOnTables() {
    return "give it back the name that it had, or run winnow journal repair, which keeps a copy of"
        + " the file";
  }

  @Override
  public List<String> integrity(Handle handle) {
    return handle.createQuery("pragma integrity_check").mapTo(String.class).list().stream()
        .filter(line -> !line.equals("ok"))
        .toList();
  }

  @Override
  public Optional<Rescue> rescue(Path folder, String stamp) throws SQLException, IOException {
    return lock.take()
        ? Optional.of(new SqliteRescue(this, folder, stamp).run())
        : Optional.empty();
  }

  @Override
  public void vacuum(Handle handle) {
    handle.execute("vacuum");
    handle.execute("pragma wal_checkpoint(truncate)");
  }

  @Override
  public void close() {
    try {
      lock.release();
    } catch (SQLException e) {
      throw new IllegalStateException("the lock of " + location + " cannot be let go", e);
    }
  }
}
