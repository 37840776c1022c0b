package dev.winnow.jdbc;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Drops what is over and older than it is to be kept. Entries that a snapshot may need to go on
 * from, and the decisions because of them, stay. Some rows at a time, so that what is written waits
 * for a moment only.
 */
final class Retention {

  /** How many rows of a table one transaction drops. */
  private static final int SOME = 1_000;

  /** How many transactions a table gets beside the work of a service; the rest has time. */
  private static final int FEW = 20;

  private static final String FAILING = "what is old cannot be dropped";
  private static final String CUT =
      "select number - 1 from entry where received >= ? order by number limit 1";

  private final Session session;
  private final long most;

  private Retention(Session session, long most) {
    this.session = session;
    this.most = most;
  }

  /** All that is to be dropped, at once. */
  static Retention whole(Session session) {
    return new Retention(session, Long.MAX_VALUE);
  }

  /**
   * Beside the work of a service: more than what has come since the last time, or it would never be
   * done with.
   */
  static Retention beside(Session session, long come) {
    return new Retention(session, FEW + 2 * Math.max(0, come) / SOME);
  }

  /** Drops what is older than that. */
  void dropBefore(Instant limit) {
    String when = Moment.text(limit);
    long cut = session.read(handle -> cut(handle, when));
    drop("entry", "number <= ?", List.of(cut));
    drop("decision", "entry <= ?", List.of(cut));
    drop("delivery", "state <> 'waiting' and tried < ?", List.of(when));
    session.write(
        FAILING,
        handle ->
            handle.execute(
                "delete from ticket where state in ('closed', 'merged') and updated < ?", when));
  }

  private static long cut(Handle handle, String limit) {
    long oldest = new SnapshotTable(handle).oldest().orElse(0);
    return handle
        .createQuery(CUT)
        .bind(0, limit)
        .mapTo(Long.class)
        .findOne()
        .map(cut -> Math.min(cut, oldest))
        .orElse(oldest);
  }

  private void drop(String table, String condition, List<?> values) {
    String some =
        "delete from %1$s where number in (select number from %1$s where %2$s limit %3$d)"
            .formatted(table, condition, SOME);
    int dropped = SOME;
    for (long i = 0; i < most && dropped == SOME; i++) {
      dropped = session.write(FAILING, handle -> handle.execute(some, values.toArray()));
    }
  }
}
