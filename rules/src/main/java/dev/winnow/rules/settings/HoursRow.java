package dev.winnow.rules.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hours of the week, such as business hours or a maintenance window. Immutable.
 *
 * @param zone the time zone, such as {@code Europe/Berlin}
 * @param days the days on which they begin: {@code mon}, {@code tue}, {@code wed}, {@code thu},
 *     {@code fri}, {@code sat}, {@code sun}; all if left out
 * @param from when they begin, such as {@code 09:00}
 * @param to when they end, such as {@code 17:00} or {@code 24:00}; on the next day if that is not
 *     later than {@code from}
 * @param holidays the names of holidays on which they do not begin
 */
public record HoursRow(
    @JsonProperty(defaultValue = "UTC") String zone,
    @Nullable List<String> days,
    String from,
    String to,
    @Nullable List<String> holidays) {

  /** Checks that it can be read. */
  public HoursRow {
    Hours.of("hours", zone, days, from, to);
  }
}
