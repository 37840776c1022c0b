package dev.winnow.rules.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Who is told of a ticket, and when. Immutable.
 *
 * @param waits how long an incident waits before anybody is told of it for the first time
 * @param acknowledged for how long an acknowledgement holds
 * @param ladders the escalation of each priority, {@code P1} to {@code P5}
 */
public record EscalationSettings(
    WaitSettings waits, Duration acknowledged, Map<String, Ladder> ladders) {

  private static final int LOWEST_PAGED = 3;

  /** Checks that nobody is paged for a low priority. */
  public EscalationSettings {
    ladders.forEach(EscalationSettings::check);
  }

  private static void check(String name, Ladder ladder) {
    int priority = Priorities.number(name);
    boolean pages = ladder.flat(0).stream().anyMatch(Step::page);
    if (pages && priority > LOWEST_PAGED) {
      throw new IllegalArgumentException(
          name + " must not page: write page: false, or raise what needs it to P3 or above");
    }
  }

  /**
   * All steps as facts.
   *
   * @return steps of all priorities
   */
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    ladders.forEach((name, ladder) -> steps.addAll(ladder.flat(Priorities.number(name))));
    return steps;
  }

  /**
   * For how long an acknowledgement holds.
   *
   * @return milliseconds
   */
  public long acknowledgedMillis() {
    return acknowledged.toMillis();
  }
}
