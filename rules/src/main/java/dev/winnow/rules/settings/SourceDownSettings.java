package dev.winnow.rules.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.winnow.core.signal.Labels;
import java.time.Duration;
import java.util.Map;

/**
 * What is done while an adapter cannot see. Immutable.
 *
 * @param pendingFor after how long people are told
 * @param keepFiringFor how long after it sees again nothing is concluded yet from what it does not
 *     see
 * @param severity how severe it is
 */
public record SourceDownSettings(
    @JsonProperty("for") Duration pendingFor, Duration keepFiringFor, String severity) {

  /**
   * After how long people are told.
   *
   * @return milliseconds
   */
  public long pendingForMillis() {
    return pendingFor.toMillis();
  }

  /**
   * How long after it sees again nothing is concluded.
   *
   * @return milliseconds
   */
  public long keepFiringForMillis() {
    return keepFiringFor.toMillis();
  }

  /**
   * The labels of the incident.
   *
   * @param of what is not seen
   * @return of what and severity
   */
  public Labels labels(String of) {
    return Labels.of(Map.of("of", of, "severity", severity));
  }
}
