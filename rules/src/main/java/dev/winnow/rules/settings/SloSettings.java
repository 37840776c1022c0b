package dev.winnow.rules.settings;

import dev.winnow.core.fact.count.Counting;
import dev.winnow.core.fact.count.EventCounts;
import dev.winnow.core.fact.count.EventWindow;
import dev.winnow.core.fact.count.Events;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Measurement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Service level objectives, and when their budgets burn too fast. Immutable.
 *
 * @param objectives the objectives
 * @param rates how fast their budgets may burn
 * @param parts in how many parts each window is counted
 * @param events how many events the long window must have for anything to follow from it
 * @param together how far apart the times of two values may be that belong together
 * @param gap how far apart two values of a counter may be for what lies between them to count
 * @param silent for how long nothing may be counted
 * @param unknown how severe it is that it cannot be told how fast a budget burns
 */
public record SloSettings(
    List<Slo> objectives,
    List<BurnRate> rates,
    int parts,
    long events,
    Duration together,
    Duration gap,
    Duration silent,
    String unknown) {

  private static final int MOST_PARTS = 100;

  /** Checks the numbers, and that each objective and rate is there once. */
  public SloSettings {
    Check.that(parts > 0 && parts <= MOST_PARTS, "\"parts\" must be 1 to " + MOST_PARTS);
    Check.that(events > 0, "\"events\" must be 1 or more");
    Check.that(
        objectives.stream().map(Slo::id).distinct().count() == objectives.size(),
        "two of \"objectives\" have the same name and subject");
    Check.that(
        rates.stream().map(BurnRate::name).distinct().count() == rates.size(),
        "two of \"rates\" have the same windows");
    objectives = List.copyOf(objectives);
    rates = List.copyOf(rates);
  }

  /**
   * A value of an objective.
   *
   * @param slo the objective
   * @param measurement how many good events there were, or how many in all
   * @return what there is to keep of it
   */
  public EventCounts counted(Slo slo, Measurement measurement) {
    Counting how =
        new Counting(slo.counters(), together.toMillis(), gap.toMillis(), parts, windows());
    return EventCounts.of(slo.id(), how, measurement, measurement.metric().equals(slo.good()));
  }

  private List<Long> windows() {
    return rates.stream()
        .flatMap(rate -> Stream.of(rate.longWindow(), rate.shortWindow()))
        .map(Duration::toMillis)
        .distinct()
        .sorted()
        .toList();
  }

  /** {@return for how long counts are kept of which nothing is heard: as long as they matter} */
  Duration keep() {
    Duration longest =
        rates.stream().map(BurnRate::longWindow).max(Duration::compareTo).orElse(Duration.ZERO);
    return longest.compareTo(silent) > 0 ? longest : silent;
  }

  /**
   * Whether both windows of a rate burn a budget faster than that, however few events there were.
   *
   * @param slo whose budget
   * @param rate the rate
   * @param windows what was counted
   * @param at until when, in epoch milliseconds
   * @return true if they do
   */
  public boolean isExceeded(Slo slo, BurnRate rate, List<EventWindow> windows, long at) {
    return slo.burnsFaster(in(rate.longWindow(), windows, at), rate.factor())
        && slo.burnsFaster(in(rate.shortWindow(), windows, at), rate.factor());
  }

  /**
   * Whether the long window of a rate has events enough to say so.
   *
   * @param rate the rate
   * @param windows what was counted
   * @param at until when, in epoch milliseconds
   * @return true if it has
   */
  public boolean isEnough(BurnRate rate, List<EventWindow> windows, long at) {
    return in(rate.longWindow(), windows, at).total() >= events;
  }

  /**
   * What people read of a budget that burns too fast.
   *
   * @param slo whose budget
   * @param rate the rate that it exceeds
   * @param counts what was counted
   * @return a summary with the arithmetic
   */
  public String burning(Slo slo, BurnRate rate, EventCounts counts) {
    return new BurnWords(slo, rate).burning(longOf(rate, counts), shortOf(rate, counts));
  }

  /**
   * What people read where there are too few events to judge.
   *
   * @param slo whose budget
   * @param rate the rate that it may exceed
   * @param counts what was counted
   * @return a summary
   */
  public String unknown(Slo slo, BurnRate rate, EventCounts counts) {
    return new BurnWords(slo, rate).unknown(longOf(rate, counts), events);
  }

  /**
   * What people read where nothing is counted.
   *
   * @param slo the objective
   * @param flaw why the latest values did not count; empty if there were none
   * @return a summary
   */
  public String silence(Slo slo, String flaw) {
    String why = flaw.isEmpty() ? "" : "; of the latest values, " + flaw;
    return slo.id()
        + " is unknown: for "
        + Words.spoken(silent)
        + " no "
        + slo.good()
        + " and "
        + slo.total()
        + " of "
        + slo.subject()
        + " came that belong together"
        + why;
  }

  /** {@return for how long nothing may be counted, in milliseconds} */
  public long silentMillis() {
    return silent.toMillis();
  }

  /**
   * The labels of an incident about what is unknown.
   *
   * @param slo the objective
   * @return its labels
   */
  public Labels unknownLabels(Slo slo) {
    return slo.labelsOf(unknown);
  }

  private static Events longOf(BurnRate rate, EventCounts counts) {
    return in(rate.longWindow(), counts.getWindows(), counts.getAt());
  }

  private static Events shortOf(BurnRate rate, EventCounts counts) {
    return in(rate.shortWindow(), counts.getWindows(), counts.getAt());
  }

  private static Events in(Duration length, List<EventWindow> windows, long at) {
    return windows.stream()
        .filter(window -> window.length() == length.toMillis())
        .findFirst()
        .map(window -> window.until(at))
        .orElse(Events.NONE);
  }
}
