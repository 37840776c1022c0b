package dev.winnow.rules.settings;

import dev.winnow.core.fact.count.Sizing;
import dev.winnow.core.fact.count.Sizing.Measured;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a load test measured of a service, and what was worked out of it or is missing for that. */
final class CapacityFacts {

  private final String service;
  private final Sizing sizing;
  private final long since;
  private final List<String> lines = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();

  /**
   * What is known.
   *
   * @param since from when on it may have been measured, in epoch milliseconds
   */
  CapacityFacts(String service, Sizing sizing, long since) {
    this.service = service;
    this.sizing = sizing;
    this.since = since;
  }

  /** What was measured; if nothing was, or what cannot be, that is noted. */
  Optional<BigDecimal> value(String metric, Predicate<BigDecimal> can) {
    Optional<BigDecimal> value =
        sizing
            .measured(metric, service)
            .filter(one -> one.at() >= since)
            .map(Measured::value)
            .map(BigDecimal::valueOf);
    if (value.isEmpty()) {
      missing.add(metric + " of " + service + " is missing");
    } else if (!can.test(value.get())) {
      missing.add(metric + " of " + service + " cannot be " + plain(value.get()));
      return Optional.empty();
    }
    return value;
  }

  String plain(BigDecimal value) {
    return Words.number(value.doubleValue());
  }

  void line(String text) {
    lines.add(text);
  }

  void missing(String text) {
    missing.add(text);
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  List<String> missing() {
    return List.copyOf(missing);
  }
}
