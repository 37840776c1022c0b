package dev.winnow.rules.settings;

import dev.winnow.core.signal.Labels;
import java.util.Optional;

/** Where to read what to do about an incident. Safe for use by several threads. */
public final class RunbookTable {

  private final RunbookSettings settings;
  private final NamePattern placeholder;
  private final Table<RunbookRow> table;

  /**
   * A table.
   *
   * @param settings where to read what to do
   * @param wording what stands where nobody has written anything yet
   */
  public RunbookTable(RunbookSettings settings, WordingSettings wording) {
    this.settings = settings;
    this.placeholder = wording.placeholder();
    this.table = new Table<>(settings.table(), RunbookRow::selector);
  }

  /**
   * The runbook that the annotations name, of which "TODO" is none, else the table.
   *
   * @param name an incident's name
   * @param labels its labels
   * @param annotations its annotations
   * @return an address; empty if there is none
   */
  public String runbookOf(String name, Labels labels, Labels annotations) {
    for (String annotation : settings.annotations()) {
      String value = annotations.value(annotation);
      if (!value.isBlank() && !placeholder.matches(value.strip())) {
        return value;
      }
    }
    Optional<RunbookRow> found = table.first(name, labels);
    return found.isEmpty() ? "" : found.get().runbook().replace("{name}", name);
  }

  @Override
  public String toString() {
    return "the runbook table";
  }
}
