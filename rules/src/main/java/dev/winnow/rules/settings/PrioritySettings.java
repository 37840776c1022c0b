package dev.winnow.rules.settings;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How urgent incidents are. Immutable.
 *
 * @param label the label that names the severity
 * @param severities the priority of each severity, 1 to 5
 * @param table the severity of alerts that do not name one; the first row that fits counts
 * @param otherwise the priority where no severity is known
 * @param layers by how much a layer changes the priority; below 0 is more urgent
 * @param broad how many incidents of one ticket may be open before it is one step more urgent; 0
 *     never
 * @param idle after how often without action in a row it is one step less urgent; 0 never
 */
public record PrioritySettings(
    String label,
    Map<String, Integer> severities,
    List<SeverityRow> table,
    int otherwise,
    Map<String, Integer> layers,
    int broad,
    int idle) {

  /** Checks that all priorities are priorities. */
  public PrioritySettings {
    severities.forEach(PrioritySettings::check);
    Check.that(isPriority(otherwise), "\"otherwise\" must be a priority, 1 to 5");
    Check.that(broad >= 0 && idle >= 0, "\"broad\" and \"idle\" must not be below 0");
  }

  private static void check(String severity, int priority) {
    Check.that(isPriority(priority), "\"" + severity + "\" must be a priority, 1 to 5");
    Check.that(
        severity.equals(severity.toLowerCase(Locale.ROOT)),
        "write the severity \"" + severity + "\" in lower case; alerts may write it as they like");
  }

  private static boolean isPriority(int number) {
    return number >= 1 && number <= 5;
  }
}
