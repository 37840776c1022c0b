package dev.winnow.jdbc;

import dev.winnow.core.SnapshotException;
import dev.winnow.jdbc.JournalMaintenance.Problem;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Reads all of a journal and says what is wrong. For one use. */
final class Verification {

  private final Store store;
  private final Consumer<Problem> problems;
  private long count;
  private long last;

  Verification(Store store, Consumer<Problem> problems) {
    this.store = store;
    this.problems = problems;
  }

  long run() {
    try (Handle handle = Jdbi.open(store.reading())) {
      store.integrity(handle).forEach(line -> tell(0, "the database says: " + line));
      List<String> missing = new Tables(handle).problems();
      missing.forEach(what -> tell(0, what + "; " + store.adviceOnTables()));
      if (missing.isEmpty()) {
        rows(handle);
      }
    } catch (SQLException | JdbiException e) {
      tell(0, String.valueOf(Faults.of(store, "it cannot be read to its end", e).getMessage()));
    }
    return count;
  }

  private void rows(Handle handle) throws SQLException {
    last = Math.max(0, snapshots(handle));
    entries(handle);
    new Undecided(handle).problem().ifPresent(what -> tell(0, what));
    for (String name : new MemoryTable(handle).damaged()) {
      tell(0, "what was remembered of the " + name + " is damaged");
    }
    Bodies.DECISIONS.damaged(handle, id -> tell(0, "the decision " + id + " is damaged"));
    Bodies.DELIVERIES.damaged(
        handle, id -> tell(0, "the message of the delivery " + id + " is damaged"));
  }

  private void tell(long entry, String what) {
    count++;
    problems.accept(new Problem(entry, what));
  }

  /** Up to where the newest one that is whole knows the entries; 0 if none is. */
  private long snapshots(Handle handle) {
    SnapshotTable table = new SnapshotTable(handle);
    long newest = 0;
    for (long until : table.all()) {
      try {
        newest = Math.max(newest, table.load(until).until());
      } catch (SnapshotException | IllegalArgumentException e) {
        tell(0, "the snapshot after entry " + until + " is damaged: " + e.getMessage());
      }
    }
    return newest;
  }

  private void entries(Handle handle) {
    long end = new EntryTable(handle).last();
    long needed = last;
    last = 0;
    new EntryReader(store.location(), new EntryTable(handle)::page)
        .rows(0, row -> entry(row, needed));
    long from = Math.max(last, needed);
    if (from < end) {
      missing(from + 1, end);
    }
  }

  private void entry(EntryRow row, long needed) {
    long expected = last == 0 ? Math.min(row.number(), needed + 1) : last + 1;
    if (row.number() > expected) {
      missing(expected, row.number() - 1);
    }
    last = row.number();
    row.trouble().ifPresent(why -> tell(row.number(), "it is damaged: " + why));
  }

  private void missing(long first, long until) {
    tell(first, first == until ? "it is missing" : "it and all up to " + until + " are missing");
  }
}
