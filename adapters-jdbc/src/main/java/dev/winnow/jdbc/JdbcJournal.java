package dev.winnow.jdbc;

import dev.winnow.core.SnapshotException;
import dev.winnow.runtime.journal.Batch;
import dev.winnow.runtime.journal.Deliveries;
import dev.winnow.runtime.journal.Journal;
import dev.winnow.runtime.journal.JournalException;
import dev.winnow.runtime.journal.Numbered;
import dev.winnow.runtime.journal.Recovery;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A journal in SQLite or PostgreSQL. It belongs to one process at a time; others may read the
 * tables, with plain SQL too. After an error it goes on as soon as the database does, unless
 * another process had it meanwhile. Safe for use by several threads.
 */
public final class JdbcJournal implements Journal {

  private final Session session;
  private final JournalOptions options;
  private final InstantSource clock;
  private final Deliveries deliveries;

  /** The last entry before the newest snapshot. */
  private final AtomicLong kept = new AtomicLong();

  JdbcJournal(Session session, JournalOptions options, InstantSource clock) {
    this.session = session;
    this.options = options;
    this.clock = clock;
    deliveries = new JdbcDeliveries(session);
  }

  /**
   * Opens a journal; makes it if there is none.
   *
   * @param options where it is and how it is kept
   * @param clock says when what is kept was kept
   * @return the journal, to be closed
   * @throws JournalException if another process has it, which the message names, or it cannot be
   *     opened
   */
  public static JdbcJournal open(JournalOptions options, InstantSource clock) {
    Store store = Store.of(options);
    return open(store, options, clock).orElseThrow(() -> Session.held(store));
  }

  /**
   * Opens a journal as soon as no other process has it: for a standby.
   *
   * @param options where it is and how it is kept, and how often it is asked for
   * @param clock says when what is kept was kept
   * @param stop true as soon as there is no use in waiting any more
   * @return the journal, to be closed; empty if waiting was stopped or the thread interrupted
   * @throws JournalException if it cannot be opened for another reason
   */
  public static Optional<JdbcJournal> await(
      JournalOptions options, InstantSource clock, BooleanSupplier stop) {
    while (!stop.getAsBoolean() && !Thread.currentThread().isInterrupted()) {
      Optional<JdbcJournal> opened = open(Store.of(options), options, clock);
      if (opened.isPresent()) {
        return opened;
      }
      LockSupport.parkNanos(options.retryLock().toNanos());
    }
    return Optional.empty();
  }

  private static Optional<JdbcJournal> open(
      Store store, JournalOptions options, InstantSource clock) {
    return Session.open(store, Holder.me(clock.instant()))
        .map(session -> new JdbcJournal(session, options, clock));
  }

  @Override
  public Optional<Recovery> recover(Consumer<String> notices) {
    Optional<Recovery> newest = newest(notices);
    long last = session.read(handle -> new EntryTable(handle).last());
    long until = newest.map(Recovery::until).orElse(0L);
    EntryReader.of(session).check(until, last);
    requireDecided();
    kept.set(until);
    if (newest.isEmpty() && last == 0) {
      notices.accept("the journal " + this + " is new: nothing is known of before");
    }
    return newest;
  }

  /** A journal whose end is gone passes for a shorter one, were it not for what was decided. */
  private void requireDecided() {
    Optional<String> problem = session.read(handle -> new Undecided(handle).problem());
    if (problem.isPresent()) {
      throw new JournalException("the journal " + this + ": " + problem.get() + EntryReader.ADVICE);
    }
  }

  private Optional<Recovery> newest(Consumer<String> notices) {
    for (long until : session.read(handle -> new SnapshotTable(handle).all())) {
      try {
        return Optional.of(session.read(handle -> new SnapshotTable(handle).load(until)));
      } catch (SnapshotException | IllegalArgumentException e) {
        notices.accept(
            "the journal "
                + this
                + ": the snapshot after entry "
                + until
                + " is passed over: "
                + e.getMessage());
      }
    }
    return Optional.empty();
  }

  @Override
  public void read(long after, Consumer<Numbered> reader) {
    EntryReader.of(session).read(after, reader);
  }

  @Override
  public List<Long> write(Batch batch) {
    List<EntryRow> rows = batch.entries().stream().map(EntryRow::of).toList();
    return session.append(
        handle -> {
          List<Long> numbers = new EntryTable(handle).insert(rows);
          new DecisionTables(handle, clock.instant()).insert(batch.decided());
          return numbers;
        });
  }

  @Override
  public long lastDecided() {
    return session.read(handle -> new DecisionTables(handle, clock.instant()).lastEntry());
  }

  @Override
  public void keep(Recovery at) {
    SnapshotTable.Row row = SnapshotTable.Row.of(at, clock.instant());
    session.write(
        "a snapshot cannot be kept",
        handle -> {
          new SnapshotTable(handle).keep(row, options.keepSnapshots());
          return at.until();
        });
    Retention.beside(session, at.until() - kept.getAndSet(at.until()))
        .dropBefore(clock.instant().minus(options.keep()));
  }

  @Override
  public Optional<String> remembered(String of) {
    Optional<MemoryTable.Row> row = session.read(handle -> new MemoryTable(handle).of(of));
    if (row.isPresent() && !row.get().isWhole()) {
      throw new JournalException(
          "the journal "
              + this
              + ": what was remembered of the "
              + of
              + " is damaged; end Winnow, and let winnow journal repair drop it: then it is looked"
              + " at as for the first time");
    }
    return row.map(MemoryTable.Row::text);
  }

  @Override
  public void remember(String of, String text) {
    boolean unused =
        session.write(
            "what is remembered of the " + of + " cannot be kept",
            handle -> {
              new MemoryTable(handle).keep(of, text, clock.instant());
              return true;
            });
  }

  @Override
  public Deliveries deliveries() {
    return deliveries;
  }

  @Override
  public void close() {
    session.close();
  }

  /** Its name, without secrets. */
  @Override
  public String toString() {
    return session.store().location().toString();
  }
}
