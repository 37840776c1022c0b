package dev.winnow.rules.settings;

import dev.winnow.core.fact.count.Sizing;
import dev.winnow.core.signal.Labels;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How large services must be for a release, by what a load test measured. Immutable.
 *
 * @param services the services
 * @param environments to which environment a release must have been brought; any if there are none
 * @param sizes standard sizes of memory, the smallest first
 * @param most how many replicas of a service may be recommended
 * @param headroom how much more than measured, in per cent
 * @param metrics what a load test calls what it measures
 * @param before how long before the release it may have been measured
 * @param keep for how long after the last word of a release it is recommended
 * @param severity how severe a recommendation is
 * @param channel by which way people read it
 * @param to who does
 */
public record CapacitySettings(
    List<CapacityRow> services,
    List<String> environments,
    List<String> sizes,
    int most,
    double headroom,
    CapacityMetrics metrics,
    Duration before,
    Duration keep,
    String severity,
    String channel,
    List<String> to) {

  /** Checks the sizes, and that the services that others name are there. */
  public CapacitySettings {
    services = List.copyOf(services);
    environments = List.copyOf(environments);
    sizes = List.copyOf(sizes);
    to = List.copyOf(to);
    Check.that(headroom >= 0 && headroom <= 1000, "\"headroom\" must be 0 to 1000 per cent");
    Check.that(most > 0, "\"most\" must be 1 or more");
    Check.that(!to.isEmpty(), "\"to\" must name somebody");
    checkSizes(sizes);
    for (CapacityRow row : services) {
      Check.that(
          row.cpuOf() == null || cpuOf(services, row.cpuOf()).isPresent(),
          "\"cpuOf\" names \"" + row.cpuOf() + "\", which is not one of \"services\" with \"cpu\"");
    }
    Check.that(
        services.stream().map(CapacityRow::service).distinct().count() == services.size(),
        "two of \"services\" have the same name");
  }

  private static void checkSizes(List<String> sizes) {
    List<MemorySize> read = sizes.stream().map(MemorySize::of).toList();
    for (int next = 1; next < read.size(); next++) {
      Check.that(
          read.get(next - 1).mebibytes().compareTo(read.get(next).mebibytes()) < 0,
          "\"sizes\" must begin with the smallest");
    }
  }

  private static Optional<CpuShare> cpuOf(List<CapacityRow> services, String name) {
    return services.stream()
        .filter(row -> row.service().equals(name))
        .flatMap(row -> Optional.ofNullable(row.cpu()).stream())
        .findFirst()
        .map(CpuShare::of);
  }

  /** The share of processors that a service should have. */
  Optional<CpuShare> cpuOf(String service) {
    return cpuOf(services, service);
  }

  boolean hasRoom() {
    return headroom > 0;
  }

  /** By how much what was measured is multiplied. */
  BigDecimal room() {
    return BigDecimal.ONE.add(BigDecimal.valueOf(headroom).movePointLeft(2));
  }

  String roomText() {
    return " x " + Words.number(room().doubleValue()) + " for headroom";
  }

  /**
   * Whether a release says how large services must be.
   *
   * @param service what was brought out
   * @param environment where
   * @return true if services come with it, and the environment is one of those
   */
  public boolean isSized(String service, String environment) {
    return (environments.isEmpty() || environments.contains(environment))
        && services.stream().anyMatch(row -> service.equals(row.release()));
  }

  /**
   * Whether a load test measures so.
   *
   * @param metric a metric
   * @return true if it is one of those
   */
  public boolean isMeasured(String metric) {
    return metrics.all().contains(metric);
  }

  /**
   * How large the services of a release must be.
   *
   * @param sizing what is known of the release
   * @return the answer for each service, or what is missing for it
   */
  public CapacityAdvice advice(Sizing sizing) {
    List<ServiceAdvice> all =
        services.stream()
            .filter(row -> sizing.getRelease().equals(row.release()))
            .map(row -> new CapacityNeed(this, row, sizing).advice())
            .toList();
    return new CapacityAdvice(sizing.getRelease(), sizing.getVersion(), all);
  }

  /**
   * Whether something is missing that a recommendation needs.
   *
   * @param sizing what is known of a release
   * @return true if not all services can be sized
   */
  public boolean isUnknown(Sizing sizing) {
    return !advice(sizing).missing().isEmpty();
  }

  /**
   * The labels of a recommendation.
   *
   * @param sizing what is known of a release
   * @return release, version and severity
   */
  public Labels labelsOf(Sizing sizing) {
    return Labels.of(
        Map.of(
            "release", sizing.getRelease(),
            "version", sizing.getVersion(),
            "severity", severity));
  }
}
