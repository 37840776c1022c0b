package dev.winnow.jdbc;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Copies those rows of a table that can be read, in the order of their numbers. For one use. */
final class SqliteSalvage {

  private static final int PAGE = 100;
  private static final String ROW = "salvaged_row";

  /** No number is so far from the next one. */
  private static final long FAR = 1L << 40;

  private final Handle from;
  private final Handle to;
  private final String named;
  private final Tables.Table table;
  private boolean isBroken;

  /**
   * A copy.
   *
   * @param from the broken database
   * @param to a new one
   * @param named how the table is named there
   * @param table the table
   */
  SqliteSalvage(Handle from, Handle to, String named, Tables.Table table) {
    this.named = named;
    this.from = from;
    this.to = to;
    this.table = table;
  }

  /** Says that something is lost, if it is. */
  Optional<String> run() {
    long after = 0;
    while (after < FAR) {
      List<Map<String, Object>> rows = readable(after);
      if (rows.isEmpty()) {
        after = isBroken ? skipped(after) : FAR;
      } else {
        insert(rows);
        after = number(rows.get(rows.size() - 1));
      }
    }
    return isBroken
        ? Optional.of(
            "the file was damaged where the table " + named + " is: some of its rows are lost")
        : Optional.empty();
  }

  private static long number(Map<String, Object> row) {
    return row.get(ROW) instanceof Number number ? number.longValue() : 0;
  }

  /**
   * The next rows: many, or one where many cannot be read; none at the end and at a damaged one.
   */
  private List<Map<String, Object>> readable(long after) {
    Optional<List<Map<String, Object>>> many = page(after, PAGE);
    isBroken |= many.isEmpty();
    return many.or(() -> page(after, 1)).orElse(List.of());
  }

  /** From where on there are rows again. */
  private long skipped(long after) {
    for (long step = 1; step < FAR; step *= 2) {
      Optional<List<Map<String, Object>>> one = page(after + step, 1);
      if (one.isPresent()) {
        return one.get().isEmpty() ? FAR : after + step;
      }
    }
    return FAR;
  }

  /** Empty if they cannot be read, or are not what they should be: then too the page is damaged. */
  private Optional<List<Map<String, Object>>> page(long after, int most) {
    try {
      List<Map<String, Object>> rows =
          from.createQuery(
                  "select rowid as %s, * from %s where rowid > ? order by rowid limit ?"
                      .formatted(ROW, quoted(named)))
              .bind(0, after)
              .bind(1, most)
              .mapToMap()
              .list();
      return rows.stream().allMatch(row -> number(row) > after)
          ? Optional.of(rows)
          : Optional.empty();
    } catch (JdbiException e) {
      return Optional.empty();
    }
  }

  private void insert(List<Map<String, Object>> rows) {
    List<String> columns = table.columns();
    String sql =
        "insert or ignore into %s (%s) values (%s)"
            .formatted(
                table.name(),
                String.join(", ", columns),
                String.join(", ", Collections.nCopies(columns.size(), "?")));
    Rows.insert(to, sql, rows, (batch, row) -> bind(batch, columns, row));
  }

  private static void bind(PreparedBatch batch, List<String> columns, Map<String, Object> row) {
    for (int i = 0; i < columns.size(); i++) {
      batch.bind(i, row.get(columns.get(i)));
    }
  }

  /** A name as SQL takes any. */
  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
