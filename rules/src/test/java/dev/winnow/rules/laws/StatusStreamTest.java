package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Notification;
import dev.winnow.core.signal.Alert;
import dev.winnow.rules.store.BundledRules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Endpoints that are down for a moment again and again, and now and then for long: with the
 * defaults the former wake hardly anybody, and each of the latter wakes somebody.
 */
class StatusStreamTest {

  private static final Instant START = Instant.parse("2031-03-04T02:00:00Z");
  private static final int ENDPOINTS = 30;
  private static final int OUTAGES = 40;
  private static final Duration SHORT = Duration.ofMinutes(5);
  private static final Duration LONG = Duration.ofMinutes(15);

  private record Outage(String endpoint, Instant from, Instant until) {

    Duration lasted() {
      return Duration.between(from, until);
    }

    Alert begins() {
      return Alert.firing("EndpointDown").label("endpoint", endpoint).at(from).build();
    }

    Alert ends() {
      return Alert.resolved("EndpointDown").label("endpoint", endpoint).at(until).build();
    }

    boolean isPagedBy(Notification page) {
      return page.text().contains("endpoint=" + endpoint + ")")
          && !page.at().isBefore(from)
          && !page.at().isAfter(until);
    }
  }

  /** Of ten outages seven last less than five minutes, two less than fifteen, and one for long. */
  private static List<Outage> outages(long seed) {
    Random random = new Random(seed);
    List<Outage> outages = new ArrayList<>();
    for (int endpoint = 0; endpoint < ENDPOINTS; endpoint++) {
      Instant at = START.plusSeconds(random.nextInt(86_400));
      for (int i = 0; i < OUTAGES; i++) {
        int kind = random.nextInt(10);
        int seconds =
            kind < 7
                ? 30 + random.nextInt(269)
                : kind < 9 ? 300 + random.nextInt(600) : 900 + random.nextInt(7_200);
        Instant until = at.plusSeconds(seconds);
        outages.add(new Outage("web-" + endpoint, at, until));
        at = until.plusSeconds(60 + random.nextInt(random.nextBoolean() ? 3_600 : 43_200));
      }
    }
    return outages;
  }

  private static List<Notification> pages(List<Outage> outages) {
    List<Alert> alerts = new ArrayList<>();
    outages.forEach(outage -> alerts.addAll(List.of(outage.begins(), outage.ends())));
    alerts.sort(Comparator.comparing(Alert::at));
    List<Decision> decided = new ArrayList<>();
    try (TriageEngine engine = TriageEngine.of(Given.policy("", BundledRules.load()))) {
      alerts.forEach(alert -> decided.addAll(engine.accept(alert).decisions()));
      assertThat(engine.failures()).isEmpty();
    }
    return decided.stream()
        .filter(Notification.class::isInstance)
        .map(Notification.class::cast)
        .filter(Notification::page)
        .toList();
  }

  @Test
  void momentsWakeHardlyAnybodyAndWhatLastsAlwaysDoes() {
    List<Outage> outages = outages(11);
    List<Notification> pages = pages(outages);
    List<Outage> unpaged =
        outages.stream().filter(outage -> pages.stream().noneMatch(outage::isPagedBy)).toList();
    List<Outage> moments =
        outages.stream().filter(outage -> outage.lasted().compareTo(SHORT) < 0).toList();
    assertThat(moments).hasSizeGreaterThan(700);
    long woken = moments.stream().filter(outage -> !unpaged.contains(outage)).count();
    assertThat(woken * 100).isLessThanOrEqualTo(moments.size() * 5L);
    assertThat(unpaged).noneMatch(outage -> outage.lasted().compareTo(LONG) >= 0);
  }
}
