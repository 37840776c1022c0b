package dev.winnow.rules.settings;

import dev.winnow.core.signal.Labels;
import java.util.Locale;
import java.util.Optional;

/** How urgent an incident is. Safe for use by several threads. */
public final class PriorityTable {

  private static final int MOST = 1;
  private static final int LEAST = 5;

  private final PrioritySettings settings;
  private final Table<SeverityRow> table;

  /**
   * A table.
   *
   * @param settings how urgent incidents are
   */
  public PriorityTable(PrioritySettings settings) {
    this.settings = settings;
    this.table = new Table<>(settings.table(), SeverityRow::selector);
  }

  /**
   * How severe an incident is: what its label says, else its annotation, else the table.
   *
   * @param name its name
   * @param labels its labels
   * @param annotations its annotations
   * @return the severity in lower case; {@code unknown} if nothing says
   */
  public String severityOf(String name, Labels labels, Labels annotations) {
    String labelled = labels.value(settings.label());
    String said = labelled.isEmpty() ? annotations.value(settings.label()) : labelled;
    if (said.isEmpty()) {
      Optional<SeverityRow> found = table.first(name, labels);
      said = found.isEmpty() ? "unknown" : found.get().severity();
    }
    return said.toLowerCase(Locale.ROOT);
  }

  /**
   * Whether the settings have a priority for a severity, or it is {@code unknown}.
   *
   * @param severity the severity, in lower case
   * @return true if they do
   */
  public boolean knows(String severity) {
    return severity.equals("unknown") || settings.severities().containsKey(severity);
  }

  /**
   * How urgent an incident is.
   *
   * @param severity its severity
   * @param category its category, of which the layer counts
   * @return 1 to 5
   */
  public int priorityOf(String severity, String category) {
    int base = settings.severities().getOrDefault(severity, settings.otherwise());
    int slash = category.indexOf('/');
    String layer = slash < 0 ? category : category.substring(0, slash);
    return bounded(base + settings.layers().getOrDefault(layer, 0));
  }

  /**
   * The next less urgent priority.
   *
   * @param priority 1 to 5
   * @return at most 5
   */
  public int lower(int priority) {
    return bounded(priority + 1);
  }

  /**
   * The next more urgent priority.
   *
   * @param priority 1 to 5
   * @return at least 1
   */
  public int higher(int priority) {
    return bounded(priority - 1);
  }

  private static int bounded(int priority) {
    return Math.max(MOST, Math.min(LEAST, priority));
  }

  /**
   * From how many incidents a ticket is broad.
   *
   * @return a count; 0 never
   */
  public int broad() {
    return settings.broad();
  }

  /**
   * After how often without action an incident is lowered.
   *
   * @return a count; 0 never
   */
  public int idle() {
    return settings.idle();
  }

  @Override
  public String toString() {
    return "the priority table";
  }
}
