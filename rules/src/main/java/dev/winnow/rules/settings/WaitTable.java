package dev.winnow.rules.settings;

import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.signal.Labels;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How long an incident waits before anybody is told of it. Safe for use by several threads. */
public final class WaitTable {

  private final Map<Integer, Duration> priorities = new HashMap<>();
  private final Table<WaitRow> table;

  /**
   * A table.
   *
   * @param settings how long incidents wait
   */
  public WaitTable(WaitSettings settings) {
    settings.priorities().forEach((name, wait) -> priorities.put(Priorities.number(name), wait));
    table = new Table<>(settings.table(), WaitRow::selector);
  }

  /**
   * How long an incident must have been as urgent as it is before anybody is told.
   *
   * @param priority how urgent its ticket is, 1 to 5
   * @param name its name
   * @param labels its labels
   * @return milliseconds; 0 if people are told at once
   */
  public long waitMillis(int priority, String name, Labels labels) {
    Optional<WaitRow> found = table.first(name, labels);
    return found
        .map(WaitRow::pendingFor)
        .orElse(priorities.getOrDefault(priority, Duration.ZERO))
        .toMillis();
  }

  /**
   * From when an incident is counted as what it is now. One that has become more urgent must last
   * as that, but while it still waits as what it was, the rise does not put off when people are
   * told; one that has become less urgent has lasted as long as before.
   *
   * @param incident an open incident, still counted as what it was, or not at all
   * @return since when, in epoch milliseconds
   */
  public long sinceAsUrgent(Incident incident) {
    long now = incident.getLastSeen();
    if (incident.getUrgentAs() == 0) {
      return now;
    }
    if (incident.getPriority() > incident.getUrgentAs()) {
      return incident.getUrgentSince();
    }
    long due = incident.getUrgentSince() + waitMillis(incident.getUrgentAs(), incident);
    return due > now ? Math.min(now, due - waitMillis(incident.getPriority(), incident)) : now;
  }

  private long waitMillis(int priority, Incident incident) {
    return waitMillis(priority, incident.getName(), incident.getLabels());
  }

  @Override
  public String toString() {
    return "the table of waits";
  }
}
