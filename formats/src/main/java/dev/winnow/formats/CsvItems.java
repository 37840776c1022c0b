package dev.winnow.formats;

import dev.winnow.core.signal.Signal;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV with a column mapping. Where the mapping sorts, all rows are read before the first
 * item, and rejected rows come first.
 */
final class CsvItems implements FormatReader {

  /** The most rows that are sorted; about 600 MB of the ServiceNow table. */
  static final int MOST_SORTED = 2_000_000;

  private final String file;
  private final CsvRows rows;
  private final boolean sorts;
  private final CsvSignals signals;
  private final CsvWholes wholes;
  private final Deque<Item> ready = new ArrayDeque<>(2);
  private final Deque<CsvRow> sorted = new ArrayDeque<>();
  private boolean hasSorted;
  private long skipped;

  /**
   * Begins to read: the header.
   *
   * @throws InputException if there is no mapping for the file, or it names a column that is not
   *     there
   */
  CsvItems(Source source, CsvMappings mappings, ZoneId zone) {
    this.file = source.file();
    CsvHeader beginning = new CsvHeader(source, mappings);
    CsvMapping mapping = beginning.mapping();
    this.rows = new CsvRows(source, mapping, beginning, zone);
    this.sorts = mapping.sort() == CsvMapping.Sort.TIME;
    this.signals = new CsvSignals(mapping);
    this.wholes = new CsvWholes(mapping, rows, signals);
  }

  @Override
  public @Nullable Item next() throws IOException {
    if (sorts && !hasSorted) {
      sort();
    }
    boolean more = true;
    while (ready.isEmpty() && more) {
      more = sorts ? take(sorted.poll()) : readRow();
    }
    return ready.poll();
  }

  private void sort() throws IOException {
    List<CsvRow> all = new ArrayList<>();
    for (boolean more = true; more; ) {
      try {
        CsvRow row = rows.next();
        more = row != null && all.add(row);
        if (row != null) {
          addEnd(row, all);
        }
      } catch (IllegalArgumentException e) {
        ready.add(rejected(rows.line(), rows.excerpt(), e));
      }
      if (all.size() + ready.size() > MOST_SORTED) {
        throw new InputException(
            file
                + " has more than two million rows to sort; sort it by time and leave out \"sort\" in"
                + " the mapping, or split it.");
      }
    }
    List<CsvRow> parts = wholes.of(all);
    parts.sort(Comparator.comparing(CsvRow::at));
    sorted.addAll(parts);
    hasSorted = true;
  }

  /** A row whose end cannot be read fires all the same. */
  private void addEnd(CsvRow row, List<CsvRow> to) {
    try {
      rows.end(row).ifPresent(to::add);
    } catch (IllegalArgumentException e) {
      String error = Sentence.of(e.getMessage());
      ready.add(new Item.Rejected(file, rows.line(), rows.excerpt(), error, true));
    }
  }

  private boolean readRow() throws IOException {
    try {
      return take(rows.next());
    } catch (IllegalArgumentException e) {
      ready.add(rejected(rows.line(), rows.excerpt(), e));
      return true;
    }
  }

  private boolean take(@Nullable CsvRow row) {
    if (row == null) {
      return false;
    }
    try {
      List<Signal> said = signals.of(row);
      for (Signal signal : said) {
        ready.add(new Item.Taken(file, row.line(), row.text(), signal));
      }
      skipped += said.isEmpty() ? 1 : 0;
    } catch (IllegalArgumentException e) {
      ready.add(rejected(row.line(), row.text(), e));
    }
    return true;
  }

  private Item rejected(long line, String text, IllegalArgumentException e) {
    return new Item.Rejected(file, line, text, Sentence.of(e.getMessage()));
  }

  @Override
  public long line() {
    return rows.line();
  }

  @Override
  public long skipped() {
    return skipped;
  }
}
