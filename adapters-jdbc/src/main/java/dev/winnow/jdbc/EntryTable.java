package dev.winnow.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table {@code entry}. For one transaction. */
final class EntryTable {

  private static final String INSERT =
      "insert into entry (number, received, type, at, source, name, said, key, body, checksum)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String KEYS = "select key from entry where key in (<values>)";

  /** The number of the last one that ever was, in SQL. */
  static final String LAST =
      "select coalesce(max(number), 0) from"
          + " (select max(number) as number from entry"
          + " union all select max(until) from snapshot) as every_end";

  private static final String PAGE =
      "select number, received, type, at, source, name, said, key, body, checksum"
          + " from entry where number > ? order by number limit ?";

  private final Handle handle;

  EntryTable(Handle handle) {
    this.handle = handle;
  }

  /** Inserts those whose key is not there, and gives the numbers of all; 0 if it is. */
  List<Long> insert(List<EntryRow> rows) {
    Set<String> known = new HashSet<>(keys(rows));
    List<EntryRow> fresh = new ArrayList<>();
    List<Long> numbers = new ArrayList<>();
    long last = last();
    for (EntryRow row : rows) {
      boolean isNew = row.key() == null || known.add(row.key());
      if (isNew) {
        fresh.add(row.numbered(++last));
      }
      numbers.add(isNew ? last : 0L);
    }
    Rows.insert(handle, INSERT, fresh, EntryTable::bind);
    return List.copyOf(numbers);
  }

  private Set<String> keys(List<EntryRow> rows) {
    List<String> asked =
        rows.stream().map(EntryRow::key).filter(Objects::nonNull).distinct().toList();
    return Rows.existing(handle, KEYS, asked);
  }

  /** The number of the last one that ever was. */
  long last() {
    return handle.createQuery(LAST).mapTo(Long.class).one();
  }

  /** Drops those after one. */
  void dropAfter(long number) {
    handle.execute("delete from entry where number > ?", number);
  }

  /** How many there are. */
  long count() {
    return handle.createQuery("select count(*) from entry").mapTo(Long.class).one();
  }

  private static void bind(PreparedBatch batch, EntryRow row) {
    batch
        .bind(0, row.number())
        .bind(1, row.received())
        .bind(2, row.type())
        .bind(3, row.at())
        .bind(4, row.source())
        .bind(5, row.name())
        .bind(6, row.said())
        .bind(7, row.key())
        .bind(8, row.body())
        .bind(9, row.checksum());
  }

  /** Some that come after one, in order. */
  List<EntryRow> page(long after, int most) {
    return handle
        .createQuery(PAGE)
        .bind(0, after)
        .bind(1, most)
        .map((row, context) -> row(row))
        .list();
  }

  private static EntryRow row(ResultSet row) throws SQLException {
    return new EntryRow(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getLong(10));
  }
}
