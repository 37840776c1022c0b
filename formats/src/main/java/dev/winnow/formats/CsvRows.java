package dev.winnow.formats;

import dev.winnow.core.text.NearestName;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the cells that a mapping speaks of. Equal cells are shared, as long as they are few. */
final class CsvRows {

  private static final int SHARED = 50_000;

  private final String file;
  private final Set<String> missing;
  private final CsvRecords records;
  private final CsvTime time;
  private final CsvTime ends;
  private final String endColumn;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final Map<String, String> shared = new HashMap<>();
  private final int[] places;
  private final int width;

  /**
   * Begins to read: the header.
   *
   * @throws InputException if the header cannot be read or lacks a column of the mapping
   */
  CsvRows(Source source, CsvMapping mapping, CsvHeader beginning, ZoneId zone) {
    this.file = source.file();
    this.missing = mapping.missing();
    this.time = time(mapping.time(), mapping, beginning, zone);
    this.ends = time(mapping.ends(), mapping, beginning, zone);
    this.endColumn = mapping.ends().column();
    this.records = new CsvRecords(source.stream(), mapping.separatorOr(beginning.separator()));
    CsvColumns header = new CsvColumns(header(), mapping);
    this.width = header.header().size();
    refuseMissing(header, mapping);
    this.places = mapping.columns().stream().mapToInt(header::place).toArray();
    mapping.columns().forEach(column -> columns.put(column, columns.size()));
  }

  private CsvTime time(
      CsvMapping.Time column, CsvMapping mapping, CsvHeader beginning, ZoneId zone) {
    CsvTime reader = CsvTime.of(column, zone);
    return column.format().size() < 2
        ? reader
        : reader.learnt(beginning.samples(mapping, column.column()), file);
  }

  private List<String> header() {
    try {
      String[] header = records.next();
      return header == null ? List.of() : Arrays.stream(header).map(String::strip).toList();
    } catch (Refused e) {
      throw new InputException(
          "The header of " + file + " cannot be read: " + e.getMessage() + " Correct it.", e);
    } catch (IOException e) {
      throw Source.unreadable(file, e);
    }
  }

  private void refuseMissing(CsvColumns header, CsvMapping mapping) {
    List<String> absent = header.header().isEmpty() ? List.of() : header.missing(mapping.needed());
    if (!absent.isEmpty()) {
      String others =
          absent.size() == 1
              ? ""
              : " It also lacks "
                  + Excerpt.of(String.join(", ", absent.subList(1, absent.size())))
                  + ".";
      throw new InputException(
          file
              + " has no column \""
              + Excerpt.of(absent.get(0))
              + "\", which the CSV mapping names; "
              + NearestName.hint(absent.get(0), header.header())
              + others);
    }
  }

  /**
   * The next row, or null at the end.
   *
   * @throws Refused if the row is broken or has no time
   */
  @Nullable CsvRow next() throws IOException {
    String[] cells = records.next();
    if (cells == null) {
      return null;
    }
    if (cells.length != width) {
      throw new Refused("The row has " + cells.length + " cells, the header " + width + ".");
    }
    String[] kept = new String[places.length];
    for (int i = 0; i < places.length; i++) {
      kept[i] = places[i] < 0 ? "" : value(cells[places[i]].strip());
    }
    Instant at = time.parse(kept[0]);
    return new CsvRow(
        records.line(), at, at, Optional.empty(), CsvRow.Part.WHOLE, columns, List.of(kept));
  }

  /**
   * The half of a row that tells the end of what it tells, if it has one.
   *
   * @throws Refused if the end is no time or before the beginning
   */
  Optional<CsvRow> end(CsvRow row) {
    String text = row.get(endColumn);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Instant end = ends.parse(text);
    if (end.isBefore(row.at())) {
      throw new Refused(
          "The end \"" + Excerpt.of(text) + "\" is before the beginning; it is left out.");
    }
    return Optional.of(row.ended(end));
  }

  /** The first time that one of some columns has; empty if none does. */
  Optional<Instant> time(CsvRow row, List<String> of) {
    return of.stream().map(row::get).flatMap(text -> time.read(text).stream()).findFirst();
  }

  private String value(String cell) {
    if (missing.contains(cell)) {
      return "";
    }
    String known = shared.get(cell);
    if (known == null && shared.size() < SHARED) {
      shared.put(cell, cell);
    }
    return known == null ? cell : known;
  }

  /** The first line of the row, from 1. */
  long line() {
    return records.line();
  }

  /** What the row holds, shortened. */
  String excerpt() {
    return records.excerpt();
  }
}
