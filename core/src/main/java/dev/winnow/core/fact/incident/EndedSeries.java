package dev.winnow.core.fact.incident;

import dev.winnow.core.fact.Kept;
import dev.winnow.core.fact.Retained;
import dev.winnow.core.signal.Alert;
import java.util.OptionalLong;

/**
 * An alert series whose end was told before anything else of it: the news that it fires may still
 * be under way. One thread at a time.
 */
public final class EndedSeries implements Kept<EndedSeries>, Retained {
  private AlertSeries series = AlertSeries.of(Alert.resolved("unset").build());
  private String key = "";
  private long since = 0;

  private EndedSeries() {}

  @Override
  public OptionalLong keptSince() {
    return OptionalLong.of(since);
  }

  @Override
  public String id() {
    return series.id();
  }

  @Override
  public void merge(EndedSeries later) {
    if (later.since > since) {
      since = later.since;
      series = series.endedAs(later.series);
    }
  }

  /**
   * A series of which only the end is known.
   *
   * @param alert an alert that has resolved, as the engine has accepted it
   * @return the series, remembered from now on
   */
  public static EndedSeries of(Alert alert) {
    EndedSeries ended = new EndedSeries();
    ended.series = AlertSeries.of(alert);
    ended.key = alert.key();
    ended.since = alert.atMillis();
    return ended;
  }

  /**
   * Whether an alert is news of the episode that has ended.
   *
   * @param alert an alert that fires
   * @return true if it should open nothing
   */
  public boolean echoes(Alert alert) {
    return series.echoes(alert);
  }

  /**
   * The series.
   *
   * @return its name and all its labels
   */
  public String getId() {
    return series.id();
  }

  /**
   * What would make it one incident with others.
   *
   * @return the key of its alerts
   */
  public String getKey() {
    return key;
  }

  /**
   * Since when it is remembered.
   *
   * @return epoch milliseconds
   */
  public long getSince() {
    return since;
  }

  /**
   * The series with its latest episode.
   *
   * @return a series that has ended
   */
  public AlertSeries getSeries() {
    return series;
  }

  @Override
  public String toString() {
    return "end of " + series.id();
  }
}
