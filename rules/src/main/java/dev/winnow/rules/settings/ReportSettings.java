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
    ReportChanges changes,
    ReportToil toil) {

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
