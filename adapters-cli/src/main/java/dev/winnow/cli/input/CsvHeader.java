package dev.winnow.cli.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The first row of a CSV file, seen from its beginning. */
final class CsvHeader {

  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

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
    return known().orElseThrow(() -> unknown(source));
  }

  static InputException unknown(Source source) {
    return new InputException(
        source.file()
            + " is CSV without a known header; give a column mapping with --mapping (a YAML file,"
            + " or servicenow).");
  }

  /** Whether the header has all columns of the mapping for it. */
  boolean hasColumns() {
    return known().map(mapping -> cells().containsAll(mapping.columns())).orElse(false);
  }

  private List<String> cells() {
    for (char separator : SEPARATORS) {
      List<String> cells = cells(separator);
      if (cells.size() > 1) {
        return cells;
      }
    }
    return cells(',');
  }

  private List<String> cells(char separator) {
    try {
      String[] cells = new CsvRecords(new ByteArrayInputStream(source.head()), separator).next();
      return cells == null ? List.of() : List.of(cells);
    } catch (Refused e) {
      return List.of();
    } catch (IOException e) {
      throw Source.unreadable(source.file(), e);
    }
  }
}
