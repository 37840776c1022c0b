package dev.winnow.jdbc;

import static dev.winnow.jdbc.Fixtures.START;
import static dev.winnow.jdbc.Fixtures.alert;
import static dev.winnow.jdbc.Fixtures.alerts;
import static dev.winnow.jdbc.Fixtures.all;
import static dev.winnow.jdbc.Fixtures.entries;
import static dev.winnow.jdbc.Fixtures.opened;
import static dev.winnow.jdbc.Fixtures.recovery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.winnow.jdbc.JournalMaintenance.Repair;
import dev.winnow.runtime.journal.Batch;
import dev.winnow.runtime.journal.JournalException;
import dev.winnow.runtime.journal.Numbered;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What happens to a file: it is cut, full, locked, or none of SQLite. */
class SqliteTroubleTest {

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("winnow.db");
  }

  private JdbcJournal open(Path journal) {
    return JdbcJournal.open(options(journal), InstantSource.fixed(START));
  }

  private static JournalOptions options(Path journal) {
    return new JournalOptions(
        journal.toString(), "", "", "crash", Duration.ZERO, 0, Duration.ZERO, Duration.ofMillis(1));
  }

  /** A copy of a running journal is what a crash leaves. */
  private Path crashed(String name) throws IOException {
    Path copy = Files.createDirectories(folder.resolve(name)).resolve("winnow.db");
    for (String part : List.of("", "-wal")) {
      Path from = SqliteStore.beside(file, part);
      if (Files.exists(from)) {
        Files.copy(from, SqliteStore.beside(copy, part));
      }
    }
    return copy;
  }

  private static void cut(Path path, long length) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      channel.truncate(length);
    }
  }

  @Test
  void aLogCutAnywhereInItsLastRecordLosesThatOneAlone() throws IOException {
    try (JdbcJournal journal = open(file)) {
      journal.write(entries(alert("A", "k1")));
      Path log = SqliteStore.beside(file, "-wal");
      long before = Files.size(log);
      List<Numbered> kept = all(journal);
      journal.write(entries(alert("B", "k2")));
      long after = Files.size(log);
      Path copy = crashed("copy");
      byte[] whole = Files.readAllBytes(SqliteStore.beside(copy, "-wal"));
      byte[] database = Files.readAllBytes(copy);
      assertThat(after).isGreaterThan(before);
      for (long length = before; length < after; length += step(length, before, after)) {
        Files.write(copy, database);
        Files.write(SqliteStore.beside(copy, "-wal"), whole);
        cut(SqliteStore.beside(copy, "-wal"), length);
        try (JdbcJournal again = JdbcJournal.open(options(copy), InstantSource.fixed(START))) {
          assertThat(again.recover(line -> {})).isEmpty();
          assertThat(all(again)).isEqualTo(kept);
        }
      }
    }
  }

  /** Every byte of the last record would take minutes: all at its ends, and some between. */
  private static long step(long length, long first, long end) {
    boolean atAnEnd = length < first + 30 || length > end - 30;
    return atAnEnd || "full".equals(System.getProperty("winnow.laws"))
        ? 1
        : Math.min(331, end - 30 - length + 1);
  }

  @Test
  void aCrashWhileTheLogIsWrittenBackLosesNothing() throws IOException {
    try (JdbcJournal journal = open(file)) {
      journal.write(new Batch(alerts(0, 200), List.of()));
      Path before = crashed("before");
      Path after = crashed("after");
      open(after).close();
      byte[] whole = Files.readAllBytes(after);
      byte[] old = Files.readAllBytes(before);
      byte[] log = Files.readAllBytes(SqliteStore.beside(before, "-wal"));
      assertThat(whole.length).isGreaterThan(old.length);
      for (int written = 4096; written < whole.length; written += 4096 * 5 + 77) {
        byte[] partly = Arrays.copyOf(whole, Math.max(written, old.length));
        if (written < old.length) {
          System.arraycopy(old, written, partly, written, old.length - written);
        }
        Files.write(before, partly);
        Files.write(SqliteStore.beside(before, "-wal"), log);
        try (JdbcJournal again = open(before)) {
          assertThat(all(again)).isEqualTo(expected(200));
        }
      }
    }
  }

  @Test
  void aFileThatHasLostItsEndIsRefusedAndRepaired() throws IOException {
    int entries = 200;
    try (JdbcJournal journal = open(file)) {
      journal.write(new Batch(alerts(0, entries), List.of(opened(1, "D-1", "slack"))));
      journal.keep(recovery(0, "memory"));
    }
    long length = Files.size(file);
    for (long cut = 1; cut < length; cut = cut * 3 + 1) {
      Path copy = crashed("cut" + cut);
      cut(copy, length - cut);
      assertRefused(copy, "has lost its end");
      List<String> problems = new ArrayList<>();
      JournalMaintenance maintenance =
          new JournalMaintenance(options(copy), InstantSource.fixed(START));
      assertThat(maintenance.verify(problem -> problems.add(problem.what()))).isPositive();
      Repair repair = maintenance.repair(copy.getParent());
      assertThat(repair.lost()).isNotEmpty();
      assertThat(Files.size(repair.files().get(0))).isEqualTo(length - cut);
      assertThat(maintenance.verify(problem -> problems.add(problem.what()))).isZero();
      try (JdbcJournal again = open(copy)) {
        again.recover(line -> {});
        assertThat(all(again)).hasSizeLessThanOrEqualTo(entries);
        again.write(entries(alert("new", "new")));
      }
    }
  }

  @Test
  void damageInTheMiddleIsRefusedOrRepairedUpToIt() throws IOException {
    try (JdbcJournal journal = open(file)) {
      journal.write(new Batch(alerts(0, 500), List.of()));
    }
    long length = Files.size(file);
    for (long at = 4096 * 20; at < length; at += 4096 * 11) {
      Path copy = crashed("at" + at);
      try (RandomAccessFile damaged = new RandomAccessFile(copy.toFile(), "rw")) {
        damaged.seek(at);
        damaged.write(new byte[3000]);
      }
      JournalMaintenance maintenance =
          new JournalMaintenance(options(copy), InstantSource.fixed(START));
      assertThat(maintenance.verify(problem -> {})).isPositive();
      maintenance.repair(copy.getParent());
      assertThat(maintenance.verify(problem -> {})).isZero();
      try (JdbcJournal again = open(copy)) {
        again.recover(line -> {});
        List<Numbered> left = all(again);
        assertThat(left).isEqualTo(expected(left.size()));
      }
    }
  }

  private static List<Numbered> expected(int size) {
    List<Numbered> expected = new ArrayList<>();
    alerts(0, size).forEach(entry -> expected.add(new Numbered(expected.size() + 1L, entry)));
    return expected;
  }

  private void assertRefused(Path path, String why) {
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() -> open(path))
        .withMessageContaining(path.toString())
        .withMessageContaining(why);
  }

  @Test
  void whatIsNoJournalIsRefused() throws IOException {
    Files.writeString(file, "hello".repeat(1000));
    assertRefused(file, "is no journal");
    Files.writeString(file, "hello");
    assertRefused(file, "has lost its end");
    Files.write(file, new byte[8192]);
    assertRefused(file, "is no journal");
    assertRefused(folder.resolve("no/such/folder/winnow.db"), "its folder must exist");
    assertRefused(folder, "it must not be a folder itself");
  }

  @Test
  void aLogWithoutItsFileIsRefused() throws IOException {
    try (JdbcJournal journal = open(file)) {
      journal.write(new Batch(alerts(0, 20), List.of()));
      Path empty = crashed("empty");
      Path gone = crashed("gone");
      long log = Files.size(SqliteStore.beside(gone, "-wal"));
      assertThat(log).isPositive();
      cut(empty, 0);
      Files.delete(gone);
      for (Path lost : List.of(empty, gone)) {
        assertRefused(lost, "winnow.db-wal beside it has what was written last");
        assertThat(SqliteStore.beside(lost, "-wal")).hasSize(log);
        assertThat(
                new JournalMaintenance(options(lost), InstantSource.fixed(START))
                    .verify(problem -> {}))
            .isPositive();
      }
    }
  }

  /** SQLite drops what comes after a damaged page of the log, and says nothing. */
  @Test
  void aLogThatIsDamagedInItsMidstIsRefusedAndRepaired() throws IOException {
    try (JdbcJournal journal = open(file)) {
      for (Numbered entry : expected(20)) {
        journal.write(entries(entry.entry()));
      }
      Path copy = crashed("damaged");
      damage(SqliteStore.beside(copy, "-wal"), Files.size(SqliteStore.beside(copy, "-wal")) / 2);
      assertRefused(copy, "transactions that were written after that would be dropped");
      JournalMaintenance maintenance =
          new JournalMaintenance(options(copy), InstantSource.fixed(START));
      assertThat(maintenance.verify(problem -> {})).isPositive();
      Repair repair = maintenance.repair(copy.getParent());
      assertThat(repair.files()).hasSize(2);
      assertThat(maintenance.verify(problem -> {})).isZero();
      try (JdbcJournal again = open(copy)) {
        assertThat(all(again)).isNotEmpty().isEqualTo(expected(all(again).size()));
      }
      Path headless = crashed("headless");
      damage(SqliteStore.beside(headless, "-wal"), 17);
      assertRefused(headless, "transactions that were written after that would be dropped");
    }
  }

  private static void damage(Path path, long at) throws IOException {
    byte[] bytes = Files.readAllBytes(path);
    bytes[Math.toIntExact(at)] ^= 4;
    Files.write(path, bytes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"entry", "decision", "delivery", "snapshot", "ticket", "memory", "winnow_schema"})
  void aTableThatIsGoneIsRefusedAndRepaired(String table) throws Exception {
    fill();
    sql("drop table " + table);
    assertRefused(file, "the table " + table + " is missing; give it back the name that it had");
    assertThat(problems())
        .anyMatch(what -> what.startsWith("the table " + table + " is missing; give it back"));
    Repair repair = maintenance().repair(folder);
    assertThat(repair.files().get(0)).isNotEmptyFile();
    assertThat(repair.lost().isEmpty()).isEqualTo(table.equals("winnow_schema"));
    assertThat(problems()).isEmpty();
    assertThat(rows("ticket")).isEqualTo(2);
    try (JdbcJournal again = open(file)) {
      again.recover(line -> {});
      again.write(new Batch(alerts(40, 1), List.of(opened(1, "D-9"))));
    }
  }

  @Test
  void aTableThatHasAnotherNameIsFoundAgain() throws Exception {
    fill();
    sql("alter table ticket rename to ticket_of_2025");
    sql("create table mine (number integer)");
    assertRefused(file, "the table ticket is missing");
    Repair repair = maintenance().repair(folder);
    assertThat(repair.lost())
        .containsExactly(
            "the table ticket was called ticket_of_2025: it is ticket again",
            "the table mine is none of Winnow's: only the copy of the file has it");
    assertThat(problems()).isEmpty();
    assertThat(rows("ticket")).isEqualTo(2);
  }

  @Test
  void aColumnThatIsGoneIsSaid() throws Exception {
    fill();
    sql("alter table ticket drop column owner");
    assertRefused(file, "the table ticket has no column owner");
    assertThat(maintenance().repair(folder).lost())
        .singleElement()
        .asString()
        .contains("it is written anew of the decisions");
    assertThat(rows("ticket")).isEqualTo(2);
  }

  private void fill() {
    try (JdbcJournal journal = open(file)) {
      journal.write(
          new Batch(alerts(0, 5), List.of(opened(1, "D-1", "slack"), opened(2, "D-2", "slack"))));
      journal.keep(recovery(2, "memory"));
    }
  }

  private JournalMaintenance maintenance() {
    return new JournalMaintenance(options(file), InstantSource.fixed(START));
  }

  private List<String> problems() {
    List<String> problems = new ArrayList<>();
    maintenance().verify(problem -> problems.add(problem.what()));
    return problems;
  }

  private void sql(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long rows(String table) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
      return rows.getLong(1);
    }
  }

  @Test
  void aFileThatIsEmptyIsNoJournalToLookAt() throws IOException {
    Files.createFile(file);
    List<String> problems = new ArrayList<>();
    new JournalMaintenance(options(file), InstantSource.fixed(START))
        .verify(problem -> problems.add(problem.what()));
    assertThat(problems).singleElement().asString().contains("the file is empty");
    open(file).close();
  }

  @Test
  void aDiskThatFailsForItHasNoRoomIsFull() {
    Location.File place = new Location.File(file);
    SQLiteException failed =
        new SQLiteException("disk I/O error", SQLiteErrorCode.SQLITE_IOERR_SHMSIZE);
    SqliteStore none = new SqliteStore(place, options(file), () -> 0);
    assertThat(none.isFull(failed)).isTrue();
    assertThat(none.explain(failed)).startsWith("the disk is full; make room");
    SqliteStore enough = new SqliteStore(place, options(file), () -> 1 << 20);
    assertThat(enough.isFull(failed)).isFalse();
    assertThat(enough.explain(failed)).startsWith("the disk fails to read or write");
  }

  @Test
  void aFullDiskIsSaidAndItGoesOnOnceThereIsRoom() throws Exception {
    InstantSource clock = InstantSource.fixed(START);
    Session session = Session.open(Store.of(options(file)), Holder.me(START)).orElseThrow();
    try (JdbcJournal journal = new JdbcJournal(session, options(file), clock)) {
      journal.write(entries(alert("A", "k1")));
      // What SQLite says of a disk that is full, without one; a new connection knows no limit.
      session.read(
          handle -> handle.createQuery("pragma max_page_count = 60").mapTo(Long.class).one());
      assertThatExceptionOfType(JournalException.class)
          .isThrownBy(() -> journal.write(new Batch(alerts(0, 1000), List.of())))
          .withMessageContaining("the disk is full; make room")
          .matches(JournalException::isPassing);
      assertThat(journal.write(entries(alert("B", "k2")))).containsExactly(2L);
      assertThat(all(journal)).hasSize(2);
    }
  }

  @Test
  void aFileThatAnotherProgramHasLockedIsSaid() throws Exception {
    try (JdbcJournal journal = open(file)) {
      try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
          Statement statement = other.createStatement()) {
        statement.execute("begin immediate");
        assertThatExceptionOfType(JournalException.class)
            .isThrownBy(() -> journal.write(entries(alert("A", "k1"))))
            .withMessageContaining("another program has the file locked");
      }
      assertThat(journal.write(entries(alert("A", "k1")))).containsExactly(1L);
    }
  }
}
