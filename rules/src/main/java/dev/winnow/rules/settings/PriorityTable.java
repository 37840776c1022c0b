package dev.winnow.rules.settings;

import dev.winnow.core.fact.incident.AlertSeries;
import dev.winnow.core.fact.incident.SeriesSet;
import dev.winnow.core.signal.Labels;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How urgent an incident is. Safe for use by several threads. */
public final class PriorityTable {

  private static final int MOST = 1;
  private static final int LEAST = 5;
  private static final Pattern SEPARATORS = Pattern.compile("[\\s_-]+");

  private final PrioritySettings settings;
  private final Table<SeverityRow> table;
  private final Map<String, Integer> severities = new HashMap<>();

  /**
   * A table.
   *
   * @param settings how urgent incidents are
   */
  public PriorityTable(PrioritySettings settings) {
    this.settings = settings;
    this.table = new Table<>(settings.table(), SeverityRow::selector);
    settings.severities().forEach((word, priority) -> severities.put(bare(word), priority));
  }

  /**
   * How severe an incident is, if that is not given: what its label says, else its annotation, else
   * the table.
   *
   * @param given how severe it is, if that is known; empty if not
   * @param name its name
   * @param labels its labels
   * @param annotations its annotations
   * @return the severity in lower case; {@code unknown} if nothing says
   */
  public String severityOf(String given, String name, Labels labels, Labels annotations) {
    return given.isEmpty() ? severityOf(name, labels, annotations) : given;
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
    return said.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * How severe an alert series is, in a word that the settings know.
   *
   * @param name the alert's name
   * @param series the series
   * @return the severity in lower case; {@code unknown} if nothing says, or the word is not known
   */
  public String severityOf(String name, AlertSeries series) {
    String said = severityOf(name, series.labels(), series.annotations());
    return knows(said) ? said : "unknown";
  }

  /**
   * How severe the worst of what fires is, in a word that the settings know.
   *
   * @param name the alerts' name
   * @param series what fires, and what fired
   * @return the severity in lower case; {@code unknown} if nothing says, or the word is not known
   * @throws java.util.NoSuchElementException if there is no series at all
   */
  public String worstSeverity(String name, SeriesSet series) {
    return severityOf(name, worst(name, series));
  }

  /**
   * The series that people should read of: the most severe that fires, of several such the one that
   * was heard of last.
   *
   * @param name the alerts' name
   * @param series what fires, and what fired
   * @return a series that fires, if one does
   * @throws java.util.NoSuchElementException if there is no series at all
   */
  public AlertSeries worst(String name, SeriesSet series) {
    List<AlertSeries> among = series.active().isEmpty() ? series.all() : series.active();
    if (among.size() == 1) {
      return among.get(0);
    }
    return among.stream()
        .min(
            Comparator.<AlertSeries>comparingInt(one -> urgency(severityOf(name, one)))
                .thenComparing(Comparator.comparingLong(AlertSeries::heard).reversed())
                .thenComparing(AlertSeries::id))
        .orElseThrow();
  }

  private int urgency(String severity) {
    return severities.getOrDefault(bare(severity), settings.otherwise());
  }

  /**
   * Whether the settings have a priority for a severity, or it is {@code unknown}.
   *
   * @param severity the severity, in lower case
   * @return true if they do
   */
  public boolean knows(String severity) {
    return severity.equals("unknown") || severities.containsKey(bare(severity));
  }

  /**
   * How urgent an incident is.
   *
   * @param severity its severity
   * @param category its category, of which the layer counts
   * @return 1 to 5
   */
  public int priorityOf(String severity, String category) {
    int base = severities.getOrDefault(bare(severity), settings.otherwise());
    int slash = category.indexOf('/');
    String layer = slash < 0 ? category : category.substring(0, slash);
    return bounded(base + settings.layers().getOrDefault(layer, 0));
  }

  /** A severity without what tools write between its words. */
  private static String bare(String severity) {
    return SEPARATORS.matcher(severity).replaceAll("");
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
