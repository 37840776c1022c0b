package dev.winnow.rules.settings;

import dev.winnow.core.Limits;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/**
 * How far the engine goes. Immutable.
 *
 * @param lateness how late a signal may be behind the latest time known
 * @param ahead how far a signal may be ahead of the latest time known
 * @param floor the day before which nothing can have happened, such as {@code 2000-01-01}
 * @param firings how many rules may fire for one signal
 * @param facts how many facts of one kind are kept
 * @param signals how many of the latest signals can be asked after
 * @param tickets of how many of the latest tickets the decisions can be asked after
 * @param everyMember up to how many incidents in a ticket people hear of each one that joins it;
 *     beyond that, of each doubling
 * @param ruleFailures how often a rule may fail before it is taken out for good; until then it sits
 *     out for the signal at hand
 * @param ruleFailuresWithin within which time so many failures take it out
 */
public record EngineSettings(
    Duration lateness,
    Duration ahead,
    String floor,
    int firings,
    int facts,
    int signals,
    int tickets,
    int everyMember,
    int ruleFailures,
    Duration ruleFailuresWithin) {

  /**
   * Bundled rules fire some hundred times for one signal when much falls due at once, which is no
   * loop; a loop is found soon enough with this many.
   */
  private static final int LEAST_FIRINGS = 1_000;

  /** Checks that the engine can work at all. */
  public EngineSettings {
    Check.that(
        firings > 0
            && facts > 0
            && signals > 0
            && tickets > 0
            && everyMember > 0
            && ruleFailures > 0,
        "\"firings\", \"facts\", \"signals\", \"tickets\", \"everyMember\" and \"ruleFailures\""
            + " must be more than 0");
    Check.that(
        firings >= LEAST_FIRINGS,
        "\"firings\" must be at least "
            + LEAST_FIRINGS
            + ", not "
            + firings
            + ": bundled rules that fire more often than that for one signal would be taken for a"
            + " loop, and taken out");
    Check.that(
        ruleFailuresWithin.compareTo(Duration.ZERO) > 0,
        "\"ruleFailuresWithin\" must be more than 0: no failure would count");
    Check.that(isDay(floor), "\"floor\" must be a day such as 2000-01-01, not \"" + floor + "\"");
  }

  private static boolean isDay(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /**
   * What is said to have happened before this has no time: its sender has no clock.
   *
   * @return the beginning of the floor's day in UTC
   */
  public Instant floorInstant() {
    return LocalDate.parse(floor).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /**
   * The same for the engine.
   *
   * @return limits
   */
  public Limits limits() {
    return new Limits(
        lateness,
        ahead,
        floorInstant(),
        firings,
        facts,
        signals,
        tickets,
        everyMember,
        ruleFailures,
        ruleFailuresWithin);
  }
}
