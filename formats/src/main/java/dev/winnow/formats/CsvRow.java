package dev.winnow.formats;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cells of a row that the mapping speaks of.
 *
 * @param line its first line, from 1
 * @param at its time
 * @param begun when what it tells began, for the half of a row that tells the end of it
 * @param columns where in {@code cells} each column is
 * @param cells the cells, empty where there is no value
 */
record CsvRow(
    long line,
    Instant at,
    Optional<Instant> begun,
    Map<String, Integer> columns,
    List<String> cells) {

  /** The cell of a column, empty if there is none. */
  String get(String column) {
    Integer index = columns.get(column);
    return index == null ? "" : cells.get(index);
  }

  /** The half of this row that tells the end. */
  CsvRow ended(Instant end) {
    return new CsvRow(line, end, Optional.of(at), columns, cells);
  }

  String text() {
    return Excerpt.of(String.join(",", cells));
  }
}
