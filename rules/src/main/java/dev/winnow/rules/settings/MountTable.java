package dev.winnow.rules.settings;

import dev.winnow.core.fact.incident.RecentValues;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Measurement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is said of mounts, and what may be done there. Immutable, safe for use by several threads.
 */
public final class MountTable {

  private final StorageSettings settings;
  private final List<NamePattern> patterns;

  /**
   * A table.
   *
   * @param settings when storage runs low
   */
  public MountTable(StorageSettings settings) {
    this.settings = settings;
    this.patterns = settings.mounts().stream().map(row -> NamePattern.of(row.mount())).toList();
  }

  private Optional<MountRow> rowOf(String subject) {
    for (int row = 0; row < patterns.size(); row++) {
      if (Mounts.matches(patterns.get(row), subject)) {
        return Optional.of(settings.mounts().get(row));
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a measurement says how much of a mount is used.
   *
   * @param metric what is measured
   * @return true if settings say so
   */
  public boolean measures(String metric) {
    return settings.metrics().contains(metric);
  }

  /**
   * The incident that storage runs low.
   *
   * @return its name
   */
  public String getAlert() {
    return settings.alert();
  }

  /**
   * What is remembered of a measurement.
   *
   * @param measurement how much of a mount is used
   * @return the value, for as long as a fall is looked for
   */
  public RecentValues recent(Measurement measurement) {
    return RecentValues.of(measurement, settings.fall().within());
  }

  /**
   * By how many points the free space must fall for a ticket.
   *
   * @return points of a hundred; more than there are if it never is one
   */
  public double getFall() {
    return settings.fall().points() == 0 ? Double.MAX_VALUE : settings.fall().points();
  }

  /**
   * By how many points the free space must fall to be said.
   *
   * @return points of a hundred
   */
  public double getSaid() {
    return settings.fall().said();
  }

  /**
   * How severe a fall is.
   *
   * @return the severity
   */
  public String getSeverity() {
    return settings.fall().severity();
  }

  /**
   * How much of a mount is used, in words.
   *
   * @param recent what was measured lately
   * @return such as {@code disk of /home is 65 %}, as labels of an incident's words
   */
  public Labels used(RecentValues recent) {
    String used = Words.number(recent.getValue()) + " %";
    return Labels.of("summary", recent.getMetric() + " of " + recent.getSubject() + " is " + used);
  }

  /**
   * A fall in words.
   *
   * @param recent what was measured lately
   * @return such as {@code free space fell by 40 points to 35 % in 1 day}
   */
  public String fell(RecentValues recent) {
    Duration took = Duration.ofMinutes(Math.max(1, recent.getRiseMillis() / 60_000));
    return "free space fell by "
        + Words.number(recent.getRise())
        + " points to "
        + Words.number(100 - recent.getValue())
        + " % in "
        + Words.spoken(took);
  }

  /**
   * Whether somebody decides over a mount.
   *
   * @param subject a mount, as measurements call it
   * @return false if no row is about it
   */
  public boolean owns(String subject) {
    return rowOf(subject).isPresent();
  }

  /**
   * By which way owners are asked.
   *
   * @return a channel
   */
  public String getChannel() {
    return settings.channel();
  }

  /**
   * Who decides over a mount.
   *
   * @param subject a mount, as measurements call it
   * @return the owner; nobody if no row is about it
   */
  public List<String> ownersOf(String subject) {
    return rowOf(subject).map(MountRow::owner).stream().toList();
  }

  /**
   * What must be decided.
   *
   * @param subject a mount, as measurements call it
   * @return half a sentence; empty if no row is about it
   */
  public String decision(String subject) {
    return rowOf(subject)
        .map(
            row ->
                Optional.ofNullable(row.holds()).map(on -> "it holds " + on + "; ").orElse("")
                    + row.decides())
        .orElse("");
  }

  /**
   * What may be cleared on a mount, once somebody has approved.
   *
   * @param subject a mount, as measurements call it
   * @return the names of the actions; none if nothing may
   */
  public List<String> cleanUps(String subject) {
    return rowOf(subject).stream()
        .flatMap(row -> row.cleanUp().stream())
        .map(CleanUpRow::action)
        .distinct()
        .toList();
  }

  /**
   * What may be cleared on a mount, in words.
   *
   * @param subject a mount, as measurements call it
   * @return paths and ages; empty if nothing may
   */
  public String cleanable(String subject) {
    return rowOf(subject).stream()
        .flatMap(row -> row.cleanUp().stream())
        .map(CleanUpRow::words)
        .collect(Collectors.joining(", "));
  }

  @Override
  public String toString() {
    return "the table of mounts";
  }
}
