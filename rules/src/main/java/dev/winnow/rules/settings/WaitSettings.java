package dev.winnow.rules.settings;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How long an incident waits before anybody is told of it for the first time. Immutable.
 *
 * @param priorities how long each priority waits, {@code P1} to {@code P5}; 0 for those left out
 * @param table alerts that wait otherwise; the first row that fits counts
 */
public record WaitSettings(Map<String, Duration> priorities, List<WaitRow> table) {

  /** Checks that all priorities are priorities. */
  public WaitSettings {
    priorities.keySet().forEach(Priorities::number);
  }
}
