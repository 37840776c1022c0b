package dev.winnow.jdbc;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * A process that has a journal. Immutable.
 *
 * @param pid its id
 * @param host where it runs
 * @param since since when
 * @param token no other has the same
 */
record Holder(long pid, String host, String since, String token) {

  static Holder me(Instant now) {
    return new Holder(
        ProcessHandle.current().pid(), hostName(), Moment.text(now), UUID.randomUUID().toString());
  }

  private static String hostName() {
    try {
      return Text.shown(InetAddress.getLocalHost().getHostName());
    } catch (UnknownHostException e) {
      return "a host without a name";
    }
  }

  void write(Handle handle) {
    handle.execute("delete from holder");
    handle.execute(
        "insert into holder (one, pid, host, since, token) values (1, ?, ?, ?, ?)",
        pid,
        host,
        since,
        token);
  }

  static Optional<Holder> read(Handle handle) {
    return handle
        .createQuery("select pid, host, since, token from holder")
        .map(
            (row, context) ->
                new Holder(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
        .findFirst();
  }

  /** Who had the journal last, for a message. */
  static String last(Store store) {
    try (Handle handle = Jdbi.open(store.reading())) {
      return read(handle).map(Holder::toString).orElse("another process");
    } catch (SQLException | JdbiException e) {
      return "another process";
    }
  }

  /** Such as {@code process 4711 on node-3 since 2026-11-29T17:20:17.123Z}. */
  @Override
  public String toString() {
    return "process " + pid + " on " + host + " since " + since;
  }
}
