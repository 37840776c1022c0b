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
 * @param changed the time of the row, whatever part of it this is
 * @param begun when what it tells began, for the half of a row that tells the end of it
 * @param part how much of the row this is
 * @param columns where in {@code cells} each column is
 * @param cells the cells, empty where there is no value
 */
record CsvRow(
    long line,
    Instant at,
    Instant changed,
    Optional<Instant> begun,
    Part part,
    Map<String, Integer> columns,
    List<String> cells) {

  /** How much of a row is told. */
  enum Part {
    /** All of it. */
    WHOLE,
    /** That what it tells of began. */
    OPENING,
    /** What became of that. */
    REST
  }

  /** The cell of a column, empty if there is none. */
  String get(String column) {
    Integer index = columns.get(column);
    return index == null ? "" : cells.get(index);
  }

  /** The half of this row that tells the end. */
  CsvRow ended(Instant end) {
    return new CsvRow(line, end, changed, Optional.of(at), part, columns, cells);
  }

  /** A part of this row, as news of a time of its own. */
  CsvRow only(Part told, Instant time) {
    return new CsvRow(line, time, changed, begun, told, columns, cells);
  }

  String text() {
    return Excerpt.of(String.join(",", cells));
  }
}
