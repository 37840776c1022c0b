package dev.winnow.formats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts CSV into records. A quoted cell may hold line breaks; a record has at most 1 MiB. Each
 * record is parsed for itself, so that a broken one costs only itself.
 */
final class CsvRecords {

  private final ByteLines lines;
  private final char separator;
  private final ObjectReader reader;
  private long line;
  private String text = "";

  CsvRecords(InputStream in, char separator) {
    this.lines = new ByteLines(in);
    this.separator = separator;
    this.reader = reader(separator);
  }

  private static ObjectReader reader(char separator) {
    return new CsvMapper()
        .readerFor(String[].class)
        .with(CsvSchema.emptySchema().withColumnSeparator(separator));
  }

  /**
   * The cells of the next record that is not blank, or null at the end.
   *
   * @throws Refused if it is broken
   */
  String @Nullable [] next() throws IOException {
    while (lines.next()) {
      line = lines.number();
      text = lines.excerpt();
      text = record(lines.text());
      if (!text.isBlank()) {
        return cells(text);
      }
    }
    return null;
  }

  private String record(String first) throws IOException {
    boolean open = endsInQuotes(first, false);
    if (!open) {
      return first;
    }
    StringBuilder record = new StringBuilder(first);
    while (open) {
      if (record.length() > ByteLines.LIMIT || !lines.next()) {
        throw new Refused("A quote that opens in this row is never closed.");
      }
      String more = lines.text();
      record.append('\n').append(more);
      open = endsInQuotes(more, true);
    }
    return record.toString();
  }

  // A quote opens only at the beginning of a cell; two within a quoted cell are one quote.
  private boolean endsInQuotes(String part, boolean openBefore) {
    boolean open = openBefore;
    for (int i = part.indexOf('"'); i >= 0; i = part.indexOf('"', i + 1)) {
      if (!open) {
        open = i == 0 || part.charAt(i - 1) == separator;
      } else if (i + 1 < part.length() && part.charAt(i + 1) == '"') {
        i++;
      } else {
        open = false;
      }
    }
    return open;
  }

  private String[] cells(String record) {
    try {
      String[] cells = reader.readValue(record);
      return cells == null ? new String[0] : cells;
    } catch (JsonProcessingException e) {
      throw new Refused(
          "The row is not valid CSV: "
              + e.getOriginalMessage().lines().findFirst().orElse("it cannot be read"),
          e);
    }
  }

  /** The first line of the record, from 1. */
  long line() {
    return line;
  }

  /** What the record holds, shortened. */
  String excerpt() {
    return Excerpt.of(text);
  }
}
