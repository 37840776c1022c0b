package dev.winnow.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table {@code memory}. For one transaction. */
final class MemoryTable {

  private static final String NAME = "memory";
  private static final String INSERT =
      "insert into memory (name, kept, body, checksum) values (?, ?, ?, ?)"
          + " on conflict (name) do update set"
          + " kept = excluded.kept, body = excluded.body, checksum = excluded.checksum";

  private final Handle handle;

  MemoryTable(Handle handle) {
    this.handle = handle;
  }

  /** What somebody remembers, and whether it is as it was written. */
  record Row(String name, String kept, String body, long checksum) {

    boolean isWhole() {
      return checksum == sum(name, kept, body);
    }

    String text() {
      return Text.original(body);
    }
  }

  private static long sum(String name, String kept, String body) {
    return Checksum.of(0, name, kept, body);
  }

  void keep(String name, String text, Instant now) {
    String kept = Moment.text(now);
    String body = Text.exact(text);
    handle.execute(INSERT, name, kept, body, sum(name, kept, body));
  }

  Optional<Row> of(String name) {
    return rows().stream().filter(row -> row.name().equals(name)).findFirst();
  }

  /** The names of those that are damaged. */
  List<String> damaged() throws SQLException {
    return isThere()
        ? rows().stream().filter(row -> !row.isWhole()).map(Row::name).toList()
        : List.of();
  }

  void forget(String name) {
    handle.execute("delete from memory where name = ?", name);
  }

  /** All of it; how many are forgotten. */
  int forgetAll() {
    return handle.execute("delete from memory");
  }

  /** Who only reads may meet a journal of an earlier version. */
  private boolean isThere() throws SQLException {
    try (ResultSet tables =
        handle.getConnection().getMetaData().getTables(null, null, NAME, null)) {
      return tables.next();
    }
  }

  private List<Row> rows() {
    return handle
        .createQuery("select name, kept, body, checksum from memory order by name")
        .map(
            (row, context) ->
                new Row(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
        .list();
  }
}
