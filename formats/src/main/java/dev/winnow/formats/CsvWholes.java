package dev.winnow.formats;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes the rows of a list apart that has one for each incident: such a row tells when all began,
 * and what it is by now, or when it ended. The time of its latest change is that of neither.
 */
final class CsvWholes {

  private final CsvMapping mapping;
  private final CsvRows rows;
  private final CsvSignals signals;

  CsvWholes(CsvMapping mapping, CsvRows rows, CsvSignals signals) {
    this.mapping = mapping;
    this.rows = rows;
    this.signals = signals;
  }

  /**
   * The rows, and the parts of those that tell a whole incident.
   *
   * @param all the rows of a file; the same list where they are a history, in which each tells of a
   *     change
   */
  List<CsvRow> of(List<CsvRow> all) {
    if (!mapping.hasWhole() || !isList(all)) {
      return all;
    }
    List<CsvRow> parts = new ArrayList<>(2 * all.size());
    all.forEach(row -> take(row, parts));
    return parts;
  }

  private boolean isList(List<CsvRow> all) {
    Set<String> seen = new HashSet<>();
    return all.stream().allMatch(row -> seen.add(row.get(mapping.incident())));
  }

  private void take(CsvRow row, List<CsvRow> parts) {
    Optional<CsvMapping.Meaning> meaning = signals.meaning(row);
    Optional<Instant> began =
        rows.time(row, mapping.whole().begins())
            .filter(time -> meaning.isPresent() && time.isBefore(row.at()));
    if (began.isEmpty()) {
      parts.add(row);
      return;
    }
    parts.add(row.only(CsvRow.Part.OPENING, began.get()));
    switch (meaning.get()) {
      case RESOLVED, RESOLUTION ->
          parts.add(row.only(CsvRow.Part.REST, ended(row, began.get()).orElse(row.at())));
      case ACKNOWLEDGEMENT -> parts.add(row.only(CsvRow.Part.REST, row.at()));
      case ALERT, UNACKNOWLEDGEMENT, IGNORE -> {}
    }
  }

  /** When it ended, if that is within what is known of it. */
  private Optional<Instant> ended(CsvRow row, Instant began) {
    return rows.time(row, mapping.whole().ends())
        .filter(time -> time.isAfter(began) && !time.isAfter(row.at()));
  }
}
