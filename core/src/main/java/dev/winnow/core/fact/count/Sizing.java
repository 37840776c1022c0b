package dev.winnow.core.fact.count;

import dev.winnow.core.fact.Kept;
import dev.winnow.core.fact.Retained;
import dev.winnow.core.signal.Deployment;
import dev.winnow.core.signal.Measurement;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What is known of a release that says how large its services must be: its version, and what a load
 * test measured. One thread at a time.
 */
public final class Sizing implements Kept<Sizing>, Retained {

  /** How many values of one release are kept; of further ones nothing is. */
  public static final int MOST = 1000;

  /**
   * A value of a load test. Immutable.
   *
   * @param value the value
   * @param at when it was measured, in epoch milliseconds
   */
  public record Measured(double value, long at) {}

  private String release = "";
  private String version = "";
  private long releasedAt = 0;
  private long heardAt = 0;
  private Map<String, Measured> values = Map.of();

  private Sizing() {}

  /**
   * A version that was brought out.
   *
   * @param deployment which
   * @return a release of which nothing is measured yet
   */
  public static Sizing of(Deployment deployment) {
    Sizing sizing = new Sizing();
    sizing.release = deployment.service();
    sizing.version = deployment.version();
    sizing.releasedAt = deployment.atMillis();
    sizing.heardAt = sizing.releasedAt;
    return sizing;
  }

  /**
   * A value of a load test.
   *
   * @param release the release that was tested
   * @param measurement the value
   * @return a release whose version is not known yet
   */
  public static Sizing of(String release, Measurement measurement) {
    Sizing sizing = new Sizing();
    sizing.release = release;
    sizing.heardAt = measurement.atMillis();
    sizing.values =
        Map.of(
            key(measurement.metric(), measurement.subject()),
            new Measured(measurement.value(), sizing.heardAt));
    return sizing;
  }

  private static String key(String metric, String subject) {
    return metric + " of " + subject;
  }

  @Override
  public String id() {
    return release;
  }

  @Override
  public void merge(Sizing later) {
    heardAt = Math.max(heardAt, later.heardAt);
    if (later.releasedAt > releasedAt) {
      version = later.version;
      releasedAt = later.releasedAt;
    }
    Map<String, Measured> all = new TreeMap<>(values);
    later.values.forEach(
        (key, value) -> {
          if (all.size() < MOST || all.containsKey(key)) {
            all.merge(key, value, (old, one) -> one.at >= old.at ? one : old);
          }
        });
    values = all;
  }

  @Override
  public OptionalLong keptSince() {
    return OptionalLong.of(heardAt);
  }

  /** The fact in words that never change. */
  @Override
  public String toString() {
    return "the size of " + release;
  }

  /**
   * What was measured.
   *
   * @param metric the metric
   * @param subject of which service
   * @return the latest value; empty if there is none
   */
  public Optional<Measured> measured(String metric, String subject) {
    return Optional.ofNullable(values.get(key(metric, subject)));
  }

  /** {@return the service whose release it is} */
  public String getRelease() {
    return release;
  }

  /** {@return the latest version; empty if it is not known} */
  public String getVersion() {
    return version;
  }

  /** {@return when that was brought out, in epoch milliseconds; 0 if it is not known} */
  public long getReleasedAt() {
    return releasedAt;
  }

  /** {@return the latest values, by metric and service} */
  public Map<String, Measured> getValues() {
    return values;
  }
}
