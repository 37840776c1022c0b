package dev.winnow.rules.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.winnow.core.signal.Labels;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value that a measurement should not exceed for long. Immutable.
 *
 * @param metric what is measured
 * @param above beyond which value it is too much
 * @param clear at or below which value it is well again
 * @param lasts for how long it must be too much
 * @param alert the name of the incident
 * @param severity how severe it is
 * @param labels further labels of the incident; or null
 */
public record Threshold(
    String metric,
    double above,
    double clear,
    @JsonProperty(defaultValue = "0s") Duration lasts,
    String alert,
    String severity,
    @Nullable Map<String, String> labels) {

  /** Checks that the value can become well again. */
  public Threshold {
    if (clear > above) {
      throw new IllegalArgumentException(
          "the threshold of \""
              + metric
              + "\" is clear at "
              + clear
              + ", beyond its limit "
              + above);
    }
    labels = labels == null ? Map.of() : Map.copyOf(labels);
  }

  /**
   * For how long it must be too much.
   *
   * @return milliseconds
   */
  public long lastsMillis() {
    return lasts.toMillis();
  }

  /**
   * The labels of an incident.
   *
   * @param subject what was measured
   * @return subject, severity and the further labels
   */
  public Labels labelsOf(String subject) {
    Map<String, String> all = new java.util.TreeMap<>(labels == null ? Map.of() : labels);
    all.put("subject", subject);
    all.put("severity", severity);
    return Labels.of(all);
  }
}
