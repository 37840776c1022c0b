package dev.winnow.rules.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.winnow.core.fact.count.Events;
import dev.winnow.core.signal.Labels;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A service level objective: which part of the events of a service should be good. Immutable.
 *
 * @param name what it is called, such as {@code availability}
 * @param subject whose it is: the subject of its measurements, such as a service
 * @param objective how many per cent of the events should be good, such as 99.9
 * @param period in what time
 * @param good the metric of the good events
 * @param total the metric of all events
 * @param counters whether each value is how many there ever were; otherwise how many there were
 *     since the value before
 * @param labels further labels of its incidents; or null
 */
public record Slo(
    String name,
    String subject,
    double objective,
    @JsonProperty(defaultValue = "30d") Duration period,
    String good,
    String total,
    @JsonProperty(defaultValue = "false") boolean counters,
    @Nullable Map<String, String> labels) {

  /** Checks that there is a budget, and that good events and all are told apart. */
  public Slo {
    Check.that(
        objective > 0 && objective < 100,
        "\"objective\" must be more than 0 and less than 100 per cent: none may fail, or all may");
    Check.that(!good.equals(total), "\"good\" and \"total\" must be two metrics");
    Check.that(!period.isZero(), "\"period\" must be more than 0");
    labels = labels == null ? Map.of() : Map.copyOf(labels);
  }

  /** {@return what tells it from all others, such as {@code availability of shop}} */
  public String id() {
    return name + " of " + subject;
  }

  /** {@return how many per cent may fail, such as 0.1} */
  BigDecimal budget() {
    return BigDecimal.valueOf(100).subtract(BigDecimal.valueOf(objective));
  }

  /**
   * Whether its budget burns faster than at a rate.
   *
   * @param events events of a window
   * @param factor the rate; at the rate itself it does not burn faster
   * @return whether more of them failed than that; false if there were none
   */
  boolean burnsFaster(Events events, double factor) {
    if (!Double.isFinite(events.failed()) || !Double.isFinite(events.total())) {
      return false;
    }
    BigDecimal failed = BigDecimal.valueOf(events.failed()).movePointRight(2);
    BigDecimal most =
        BigDecimal.valueOf(events.total()).multiply(BigDecimal.valueOf(factor)).multiply(budget());
    return failed.compareTo(most) > 0;
  }

  /**
   * The labels of an incident.
   *
   * @param severity how severe it is
   * @return the objective, whose it is, the severity and the further labels
   */
  public Labels labelsOf(String severity) {
    Map<String, String> all = new TreeMap<>(labels == null ? Map.of() : labels);
    all.put("slo", name);
    all.put("service", subject);
    all.put("severity", severity);
    return Labels.of(all);
  }
}
