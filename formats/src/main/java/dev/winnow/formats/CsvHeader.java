package dev.winnow.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The first row of a CSV file, and some of those after it, seen from its beginning. */
final class CsvHeader {

  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
  private static final int SAMPLES = 1000;

  private final Source source;
  private final CsvMappings mappings;

  CsvHeader(Source source, CsvMappings mappings) {
    this.source = source;
    this.mappings = mappings;
  }

  /** The mapping that is given or that knows this header. */
  Optional<CsvMapping> known() {
    return mappings.forHeader(cells());
  }

  /**
   * The same, or an InputException that says what to give.
   *
   * @throws InputException if there is none
   */
  CsvMapping mapping() {
    return known().orElseThrow(this::unknown);
  }

  /** Says that no mapping fits, which comes nearest, and what to do. */
  InputException unknown() {
    return new InputException(
        source.file()
            + " is CSV whose header no mapping knows."
            + mappings.nearest(cells())
            + " Give a mapping with --mapping: a YAML file that says what the columns mean, or one"
            + " of the shipped ones: "
            + String.join(", ", CsvMappings.SHIPPED)
            + ".");
  }

  /** Whether the header has all columns of the mapping for it. */
  boolean hasColumns() {
    return known()
        .map(mapping -> new CsvColumns(cells(), mapping).missing(mapping.needed()).isEmpty())
        .orElse(false);
  }

  private List<String> cells() {
    return oneCell()
        .map(List::of)
        .orElseGet(() -> rows(separator(), 1).stream().findFirst().orElse(List.of()));
  }

  /**
   * The only cell, if there plainly is but one. Most files are no CSV, and a reader of CSV takes
   * longer to load than they do to read.
   */
  private Optional<String> oneCell() {
    ByteLines lines = new ByteLines(new ByteArrayInputStream(source.head()));
    try {
      String line = "";
      while (line.isBlank() && lines.next()) {
        line = lines.text();
      }
      return line.isBlank() || isCut(line) ? Optional.empty() : Optional.of(line.strip());
    } catch (Refused e) {
      return Optional.empty();
    } catch (IOException e) {
      throw Source.unreadable(source.file(), e);
    }
  }

  private static boolean isCut(String line) {
    return line.indexOf('"') >= 0 || SEPARATORS.stream().anyMatch(one -> line.indexOf(one) >= 0);
  }

  /** The separator that the header shows; a comma if it shows none. */
  char separator() {
    for (char separator : SEPARATORS) {
      List<List<String>> rows = rows(separator, 1);
      if (!rows.isEmpty() && rows.get(0).size() > 1) {
        return separator;
      }
    }
    return ',';
  }

  /** What stands in one column in the rows of the file's beginning, without empty cells. */
  List<String> samples(CsvMapping mapping, String column) {
    List<List<String>> rows = rows(mapping.separatorOr(separator()), SAMPLES);
    if (rows.isEmpty()) {
      return List.of();
    }
    int place = new CsvColumns(rows.get(0), mapping).place(column);
    return rows.stream()
        .skip(1)
        .filter(row -> place >= 0 && row.size() > place)
        .map(row -> row.get(place))
        .filter(cell -> !cell.isEmpty() && !mapping.missing().contains(cell))
        .toList();
  }

  /** The last row may be cut off where the beginning ends. */
  private List<List<String>> rows(char separator, int most) {
    List<List<String>> rows = new ArrayList<>();
    CsvRecords records = new CsvRecords(new ByteArrayInputStream(source.head()), separator);
    try {
      for (String[] cells = records.next(); cells != null; cells = records.next()) {
        rows.add(Arrays.stream(cells).map(String::strip).toList());
        if (rows.size() == most) {
          return rows;
        }
      }
    } catch (Refused e) {
      return rows;
    } catch (IOException e) {
      throw Source.unreadable(source.file(), e);
    }
    return rows;
  }
}
