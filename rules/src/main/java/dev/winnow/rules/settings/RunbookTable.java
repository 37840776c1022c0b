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
   * Whether an incident's annotations name its runbook; "TODO" is none.
   *
   * @param annotations its annotations
   * @return true if they do
   */
  public boolean annotated(Labels annotations) {
    return !fromAnnotations(annotations).isEmpty();
  }

  /**
   * The runbook that the annotations name.
   *
   * @param annotations an incident's annotations
   * @return an address; empty if they name none
   */
  public String fromAnnotations(Labels annotations) {
    for (String annotation : settings.annotations()) {
      String value = annotations.value(annotation);
      if (!value.isBlank() && !placeholder.matches(value.strip())) {
        return value;
      }
    }
    return "";
  }

  /**
   * The runbook that the table names.
   *
   * @param name an incident's name
   * @param labels its labels
   * @return an address; empty if there is none
   */
  public String fromTable(String name, Labels labels) {
    Optional<RunbookRow> found = table.first(name, labels);
    return found.isEmpty() ? "" : found.get().runbook().replace("{name}", name);
  }

  @Override
  public String toString() {
    return "the runbook table";
  }
}
