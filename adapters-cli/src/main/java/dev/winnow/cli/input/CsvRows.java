package dev.winnow.cli.input;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the cells that a mapping speaks of. Equal cells are shared, as long as they are few. */
final class CsvRows {

  private static final int SHARED = 50_000;

  private final String file;
  private final Set<String> missing;
  private final CsvRecords records;
  private final CsvTime time;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final Map<String, String> shared = new HashMap<>();
  private final int[] places;
  private final int width;

  /**
   * Begins to read: the header.
   *
   * @throws InputException if the header cannot be read or lacks a column of the mapping
   */
  CsvRows(Source source, CsvMapping mapping, ZoneId zone) {
    this.file = source.file();
    this.missing = mapping.missing();
    this.records = new CsvRecords(source.stream(), mapping.separator().charAt(0));
    this.time = new CsvTime(mapping.time(), zone);
    List<String> header = header();
    this.width = header.size();
    this.places =
        mapping.columns().stream()
            .mapToInt(column -> header.isEmpty() ? 0 : place(column, header))
            .toArray();
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

  private int place(String column, List<String> header) {
    int place = header.indexOf(column);
    if (place < 0) {
      throw new InputException(
          file
              + " has no column \""
              + Excerpt.of(column)
              + "\", which the CSV mapping names; "
              + Nearest.hint(column, header));
    }
    columns.put(column, columns.size());
    return place;
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
      kept[i] = value(cells[places[i]].strip());
    }
    return new CsvRow(records.line(), time.parse(kept[0]), columns, List.of(kept));
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
