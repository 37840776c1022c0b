package dev.winnow.rules.settings;

import dev.winnow.core.signal.Labels;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What incidents about a metric have in common. Stateless. */
final class MetricWords {

  private MetricWords() {}

  /** Subject, severity and the further labels of a row; null if it has none. */
  static Labels labels(@Nullable Map<String, String> further, String subject, String severity) {
    Map<String, String> all = new TreeMap<>(further == null ? Map.of() : further);
    all.put("subject", subject);
    all.put("severity", severity);
    return Labels.of(all);
  }

  /** A unit behind its number. */
  static String unit(String unit) {
    return unit.isEmpty() ? "" : " " + unit;
  }
}
