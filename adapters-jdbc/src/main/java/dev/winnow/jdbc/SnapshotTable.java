package dev.winnow.jdbc;

import dev.winnow.core.Snapshot;
import dev.winnow.core.SnapshotException;
import dev.winnow.runtime.journal.Recovery;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** The table {@code snapshot}. For one transaction. */
final class SnapshotTable {

  private static final String INSERT =
      "insert into snapshot (until, taken, policy, body, memory, checksum)"
          + " values (?, ?, ?, ?, ?, ?) on conflict (until) do update set"
          + " taken = excluded.taken, policy = excluded.policy, body = excluded.body,"
          + " memory = excluded.memory, checksum = excluded.checksum";
  private static final String DROP =
      "delete from snapshot where until not in"
          + " (select until from snapshot order by until desc limit ?)";

  private final Handle handle;

  SnapshotTable(Handle handle) {
    this.handle = handle;
  }

  /** A row of the table. */
  record Row(long until, String taken, String policy, String body, String memory, long checksum) {

    /** What is written; a large state takes its time. */
    static Row of(Recovery at, Instant taken) {
      String when = Moment.text(taken);
      String policy = at.engine().policy();
      String body = at.engine().toJson();
      String memory = Text.exact(at.memory());
      long sum = Checksum.of(at.until(), when, policy, body, memory);
      return new Row(at.until(), when, policy, body, memory, sum);
    }

    boolean isWhole() {
      return checksum == Checksum.of(until, taken, policy, body, memory);
    }
  }

  /** Keeps one, and of all no more than so many, the newest. */
  void keep(Row row, int most) {
    handle.execute(
        INSERT, row.until(), row.taken(), row.policy(), row.body(), row.memory(), row.checksum());
    handle.execute(DROP, most);
  }

  /** Up to where those that are kept know the entries, the newest first. */
  List<Long> all() {
    return handle
        .createQuery("select until from snapshot order by until desc")
        .mapTo(Long.class)
        .list();
  }

  /** Up to where the oldest one knows the entries. */
  OptionalLong oldest() {
    return all().stream().mapToLong(Long::longValue).min();
  }

  /**
   * One of them.
   *
   * @throws SnapshotException if it is damaged
   */
  Recovery load(long until) {
    Row row =
        handle
            .createQuery(
                "select until, taken, policy, body, memory, checksum from snapshot where until = ?")
            .bind(0, until)
            .map(
                (result, context) ->
                    new Row(
                        result.getLong(1),
                        result.getString(2),
                        result.getString(3),
                        result.getString(4),
                        result.getString(5),
                        result.getLong(6)))
            .one();
    if (!row.isWhole()) {
      throw new SnapshotException("its checksum does not fit");
    }
    return new Recovery(until, Snapshot.parse(row.body()), Text.original(row.memory()));
  }
}
