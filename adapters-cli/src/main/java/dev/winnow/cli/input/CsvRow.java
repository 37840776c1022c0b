package dev.winnow.cli.input;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The cells of a row that the mapping speaks of.
 *
 * @param line its first line, from 1
 * @param at its time
 * @param columns where in {@code cells} each column is
 * @param cells the cells, empty where there is no value
 */
record CsvRow(long line, Instant at, Map<String, Integer> columns, List<String> cells) {

  /** The cell of a column, empty if there is none. */
  String get(String column) {
    Integer index = columns.get(column);
    return index == null ? "" : cells.get(index);
  }

  String text() {
    return Excerpt.of(String.join(",", cells));
  }
}
