package dev.winnow.rules.settings;

import dev.winnow.core.signal.Labels;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose an incident is. Safe for use by several threads. */
public final class OwnerTable {

  private final OwnershipSettings settings;
  private final Table<OwnerRow> table;

  /**
   * A table.
   *
   * @param settings whose incidents are
   */
  public OwnerTable(OwnershipSettings settings) {
    this(settings, List.of());
  }

  /**
   * A table.
   *
   * @param settings whose incidents are
   * @param first rows that other settings make, which come before those of the table
   */
  OwnerTable(OwnershipSettings settings, List<OwnerRow> first) {
    this.settings = settings;
    this.table =
        new Table<>(
            Stream.concat(first.stream(), settings.table().stream()).toList(), OwnerRow::selector);
  }

  /**
   * The owner that the labels name, else the table.
   *
   * @param name an incident's name
   * @param labels its labels
   * @return the owner
   */
  public String ownerOf(String name, Labels labels) {
    for (String label : settings.labels()) {
      String value = labels.value(label);
      if (!value.isEmpty()) {
        return value;
      }
    }
    Optional<OwnerRow> found = table.first(name, labels);
    return found.isEmpty() ? settings.otherwise() : found.get().owner();
  }

  @Override
  public String toString() {
    return "the owner table";
  }
}
