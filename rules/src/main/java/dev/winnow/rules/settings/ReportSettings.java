package dev.winnow.rules.settings;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/**
 * What is written of the record afterwards. Immutable.
 *
 * @param zone the team's time zone
 * @param before how long before a ticket began what happened belongs to its story
 * @param after how long after it was over
 * @param businessImpact annotations that say what an alert does to the business
 * @param customerImpact annotations that say what an alert does to customers
 * @param actionWords words with which a chat line begins that names something to be done later
 * @param changes kinds of code changes, with the types and scopes that are of them
 * @param toil when something that recurs should be automated or become P5
 */
public record ReportSettings(
    String zone,
    Duration before,
    Duration after,
    List<String> businessImpact,
    List<String> customerImpact,
    List<String> actionWords,
    ChangeRow changes,
    ToilRow toil) {

  /**
   * Kinds of code changes: the types and scopes of conventional commits that are of each.
   * Immutable.
   *
   * @param feature what is new
   * @param fix what was wrong
   * @param security what keeps others out
   * @param data what changes data
   * @param system what changes systems
   * @param design what says why it is as it is
   * @param test what tests it
   * @param deployment what to know when it is deployed
   */
  public record ChangeRow(
      List<String> feature,
      List<String> fix,
      List<String> security,
      List<String> data,
      List<String> system,
      List<String> design,
      List<String> test,
      List<String> deployment) {}

  /**
   * When something that recurs should be automated or become P5. Immutable.
   *
   * @param times from how many times on
   * @param sameShare which part of them must have ended in the same way
   * @param brief how long half of them may have lasted, where nobody did anything
   */
  public record ToilRow(int times, double sameShare, Duration brief) {

    /** Checks the numbers. */
    public ToilRow {
      Check.that(times > 1, "\"times\" must be 2 or more: what came once does not recur");
      Check.that(
          sameShare > 0 && sameShare <= 1, "\"sameShare\" must be more than 0, and at most 1");
    }
  }

  /** Checks the zone. */
  public ReportSettings {
    Check.that(isZone(zone), "\"zone\" must be a time zone such as Europe/Berlin or +02:00");
  }

  private static boolean isZone(String name) {
    try {
      ZoneId.of(name);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /**
   * The team's time zone.
   *
   * @return the zone
   */
  public ZoneId zoneId() {
    return ZoneId.of(zone);
  }
}
