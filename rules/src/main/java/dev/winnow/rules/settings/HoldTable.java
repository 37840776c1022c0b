package dev.winnow.rules.settings;

import dev.winnow.core.signal.Labels;
import java.util.List;
import java.util.Optional;

/** Which alerts must last, and for how long. Safe for use by several threads. */
public final class HoldTable {

  private final Table<HoldRow> table;

  /**
   * A table.
   *
   * @param rows its rows; the first that fits counts
   */
  public HoldTable(List<HoldRow> rows) {
    table = new Table<>(rows, HoldRow::selector);
  }

  /**
   * For how long an incident must last before anybody is told.
   *
   * @param name its name
   * @param labels its labels
   * @return milliseconds; 0 if it need not last
   */
  public long pendingForMillis(String name, Labels labels) {
    Optional<HoldRow> found = table.first(name, labels);
    return found.isEmpty() ? 0 : found.get().pendingFor().toMillis();
  }

  @Override
  public String toString() {
    return "the hold table";
  }
}
