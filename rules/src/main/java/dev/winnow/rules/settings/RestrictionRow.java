package dev.winnow.rules.settings;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hours in which a layer of a schedule counts, in the schedule's time zone. Immutable.
 *
 * @param days the days on which they begin, {@code mon} to {@code sun}; all if left out
 * @param from when they begin, such as {@code 09:00}
 * @param to when they end, such as {@code 17:00} or {@code 24:00}; on the next day if that is not
 *     later than {@code from}
 */
public record RestrictionRow(@Nullable List<String> days, String from, String to) {

  /** Checks that it can be read. */
  public RestrictionRow {
    Hours.of("restriction", "UTC", days, from, to);
  }

  Hours hours(ZoneId zone) {
    return Hours.of("restriction", zone.getId(), days, from, to);
  }
}
