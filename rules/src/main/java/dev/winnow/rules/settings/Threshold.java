package dev.winnow.rules.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.winnow.core.fact.incident.Breach;
import dev.winnow.core.fact.incident.ImpossibleValue;
import dev.winnow.core.fact.incident.Problem;
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
 * @param pendingFor for how long it must be too much
 * @param alert the name of the incident
 * @param severity how severe it is
 * @param labels further labels of the incident; or null
 * @param least the least value that can be; any can if left out
 * @param most the greatest value that can be; any can if left out
 */
public record Threshold(
    String metric,
    double above,
    double clear,
    @JsonProperty(value = "for", defaultValue = "0s") Duration pendingFor,
    String alert,
    String severity,
    @Nullable Map<String, String> labels,
    @Nullable Double least,
    @Nullable Double most) {

  /** Checks that the value can become well again. */
  public Threshold {
    Check.that(
        least == null || most == null || least <= most,
        "\"least\" of the threshold of \"" + metric + "\" must not be above \"most\"");
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
   * Whether a value can be. One that cannot, such as 150 %, says nothing of what is measured.
   *
   * @param value a measured value
   * @return false if it is beyond the least or the greatest that can be
   */
  public boolean possible(double value) {
    return (least == null || value >= least) && (most == null || value <= most);
  }

  /**
   * That what was measured is unknown.
   *
   * @param found a value that cannot be
   * @return one problem for each metric and subject
   */
  public Problem unknown(ImpossibleValue found) {
    String summary =
        metric
            + " of "
            + found.getSubject()
            + " is unknown: "
            + Words.number(found.getValue())
            + " was measured, which cannot be";
    Labels labels = labelsOf(found.getSubject()).with("metric", metric);
    return Problem.of("MeasurementImpossible", "", labels, summary, severity)
        .seen(found.getHeardAt())
        .ending("a value that can be was measured");
  }

  /**
   * For how long it must be too much.
   *
   * @return milliseconds
   */
  public long pendingForMillis() {
    return pendingFor.toMillis();
  }

  /**
   * What people read of a breach.
   *
   * @param breach a value beyond this threshold
   * @return the summary, such as {@code cpu of web-1 is 95 %, above the limit of 90 % for 5
   *     minutes}
   */
  public Labels annotationsOf(Breach breach) {
    return annotationsOf(breach, breach.getValue());
  }

  /**
   * What people read of a breach once another value was measured.
   *
   * @param breach a value beyond this threshold
   * @param value the latest value
   * @return the summary, such as {@code cpu of web-1 is 87 %, not yet down to 85 %}
   */
  public Labels annotationsOf(Breach breach, double value) {
    String unit = MetricWords.unit(breach.getUnit());
    String last = pendingFor.isZero() ? "" : " for " + Words.spoken(pendingFor);
    String beyond =
        value > above
            ? "above the limit of " + Words.number(above) + unit + last
            : "not yet down to " + Words.number(clear) + unit;
    return Labels.of(
        "summary",
        metric
            + " of "
            + breach.getSubject()
            + " is "
            + Words.number(value)
            + unit
            + ", "
            + beyond);
  }

  /**
   * The labels of an incident.
   *
   * @param subject what was measured
   * @return subject, severity and the further labels
   */
  public Labels labelsOf(String subject) {
    return MetricWords.labels(labels, subject, severity);
  }
}
