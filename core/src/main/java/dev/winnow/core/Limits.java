package dev.winnow.core;

import java.time.Duration;
import java.time.Instant;
import org.apiguardian.api.API;

/**
 * How far the engine goes before it stops and says so. Immutable.
 *
 * @param lateness how late a signal may be, behind the latest time known
 * @param ahead how far a signal may be ahead of the latest time known
 * @param floor what is said to have happened before this has no time: its sender has no clock
 * @param firings how many rules may fire for one signal before the busiest is taken for a loop
 * @param facts how many facts of one kind are kept; the oldest go first
 * @param signals how many of the latest signals can be asked after
 * @param tickets of how many of the latest tickets the decisions can be asked after
 * @param everyMember up to how many incidents in a ticket people hear of each one that joins it;
 *     beyond that, of each doubling
 * @param ruleFailures how often a rule may fail, the last time for good: before, it sits out for
 *     the signal at hand
 * @param ruleFailuresWithin within which time so many failures take a rule out; those before are
 *     not counted any more
 */
@API(status = API.Status.EXPERIMENTAL)
public record Limits(
    Duration lateness,
    Duration ahead,
    Instant floor,
    int firings,
    int facts,
    int signals,
    int tickets,
    int everyMember,
    int ruleFailures,
    Duration ruleFailuresWithin) {

  /**
   * The same with another lateness.
   *
   * @param other how late signals may come
   * @return new limits
   */
  public Limits withLateness(Duration other) {
    return with(other, firings);
  }

  /**
   * The same with another number of firings.
   *
   * @param other how many rules may fire for one signal
   * @return new limits
   */
  public Limits withFirings(int other) {
    return with(lateness, other);
  }

  private Limits with(Duration otherLateness, int otherFirings) {
    return new Limits(
        otherLateness,
        ahead,
        floor,
        otherFirings,
        facts,
        signals,
        tickets,
        everyMember,
        ruleFailures,
        ruleFailuresWithin);
  }
}
