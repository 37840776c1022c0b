package dev.winnow.jdbc;

import dev.winnow.runtime.journal.JournalException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * What people do with a journal: look for damage, cut it out, export, make small. Immutable, safe
 * for use by several threads.
 */
public final class JournalMaintenance {

  private final JournalOptions options;
  private final InstantSource clock;

  /**
   * What is wrong in a journal. Immutable.
   *
   * @param entry the number of the entry; 0 if it is about no entry
   * @param what what is wrong, in a sentence
   */
  public record Problem(long entry, String what) {}

  /**
   * What was cut out of a journal. Immutable.
   *
   * @param entries how many entries were cut
   * @param lost what is lost, in sentences; empty if nothing was damaged
   * @param files where the journal as it was, and the entries that were cut, are kept; the first is
   *     missing in PostgreSQL
   */
  public record Repair(long entries, List<String> lost, List<Path> files) {

    /** Keeps its own copies of the lists. */
    public Repair {
      lost = List.copyOf(lost);
      files = List.copyOf(files);
    }
  }

  /**
   * How many entries a journal has. Immutable.
   *
   * @param before how many there were
   * @param after how many are left
   */
  public record Compaction(long before, long after) {}

  /**
   * For a journal.
   *
   * @param options where it is, and for how long what is over is kept
   * @param clock the time
   */
  public JournalMaintenance(JournalOptions options, InstantSource clock) {
    this.options = options;
    this.clock = clock;
  }

  /**
   * Reads all of a journal and says what is wrong. Changes nothing, and may be used while another
   * process has the journal.
   *
   * @param problems is told each problem
   * @return how many there are; 0 if all is well
   */
  public long verify(Consumer<Problem> problems) {
    try (Store store = Store.of(options)) {
      return new Verification(store, problems).run();
    }
  }

  /**
   * Cuts out what is damaged, so that a service can go on: all entries from the first one on that
   * is needed and damaged or missing, those before the last one that is damaged and not needed, and
   * damaged snapshots. What was decided stays decided, but what was decided because of entries that
   * are not there any more: that goes, with what was not delivered of it. Before that the file of
   * SQLite is copied; afterwards a backup of PostgreSQL is up to its owner.
   *
   * @param folder where the copy and what is cut are kept
   * @return what is lost
   * @throws JournalException if another process has the journal, or it cannot be repaired
   * @throws UncheckedIOException if the copy cannot be written; then nothing is changed
   */
  public Repair repair(Path folder) {
    String stamp = Moment.text(clock.instant()).replaceAll("[^0-9TZ]", "");
    try (Store store = Store.of(options)) {
      Rescue rescue = rescue(store, folder, stamp);
      try (Session session = owned(store)) {
        Path cut = folder.resolve("journal-cut-" + stamp + ".jsonl");
        return new Repairing(session, cut).run(rescue.lost(), rescue.files());
      }
    }
  }

  private static Rescue rescue(Store store, Path folder, String stamp) {
    try {
      return store.rescue(folder, stamp).orElseThrow(() -> Session.held(store));
    } catch (SQLException | JdbiException e) {
      throw Faults.of(store, "it cannot be repaired", e);
    } catch (IOException e) {
      throw new UncheckedIOException("the journal cannot be copied to " + folder, e);
    }
  }

  /**
   * Writes the signals of a journal, one a line, as replay reads them (the format {@code jsonl}).
   * One that says no time is dated when it was received. Ticks are left out. May be used while
   * another process has the journal.
   *
   * @param out is given the lines, each with its end
   * @return how many signals
   * @throws JournalException if the journal cannot be read, or is damaged
   * @throws UncheckedIOException if the lines cannot be written
   */
  public long export(Appendable out) {
    return reading(handle -> new Export(out).write(reader(handle)));
  }

  /**
   * Drops what is older than it is to be kept, and gives the room back.
   *
   * @return what that brought
   * @throws JournalException if another process has the journal, or it cannot be written
   */
  public Compaction compact() {
    try (Store store = Store.of(options);
        Session session = owned(store)) {
      long before = session.read(handle -> new EntryTable(handle).count());
      Retention.whole(session).dropBefore(clock.instant().minus(options.keep()));
      long after =
          session.read(
              handle -> {
                store.vacuum(handle);
                return new EntryTable(handle).count();
              });
      return new Compaction(before, after);
    }
  }

  private <T> T reading(Function<Handle, T> work) {
    try (Store store = Store.of(options);
        Handle handle = Jdbi.open(store.reading())) {
      return work.apply(handle);
    } catch (SQLException | JdbiException e) {
      throw Faults.of(Store.of(options), "it cannot be read", e);
    }
  }

  private EntryReader reader(Handle handle) {
    return new EntryReader(Location.of(options.url()), new EntryTable(handle)::page);
  }

  private Session owned(Store store) {
    return Session.open(store, Holder.me(clock.instant())).orElseThrow(() -> Session.held(store));
  }
}
