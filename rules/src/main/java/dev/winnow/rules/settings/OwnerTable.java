package dev.winnow.rules.settings;

import dev.winnow.core.signal.Labels;
import java.util.Optional;

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
    this.settings = settings;
    this.table = new Table<>(settings.table(), OwnerRow::selector);
  }

  /**
   * Whether an incident's labels name its owner.
   *
   * @param labels its labels
   * @return true if they do
   */
  public boolean labelled(Labels labels) {
    return !fromLabels(labels).isEmpty();
  }

  /**
   * The owner that the labels name.
   *
   * @param labels an incident's labels
   * @return the owner; empty if they name none
   */
  public String fromLabels(Labels labels) {
    for (String label : settings.labels()) {
      String value = labels.value(label);
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }

  /**
   * The owner that the table names.
   *
   * @param name an incident's name
   * @param labels its labels
   * @return the owner
   */
  public String fromTable(String name, Labels labels) {
    Optional<OwnerRow> found = table.first(name, labels);
    return found.isEmpty() ? settings.otherwise() : found.get().owner();
  }

  @Override
  public String toString() {
    return "the owner table";
  }
}
