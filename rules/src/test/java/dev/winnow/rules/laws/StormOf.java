package dev.winnow.rules.laws;

import dev.winnow.core.signal.Alert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Storms made by chance, the same ones each time: a zone goes down, and all that is in it says so.
 */
final class StormOf {

  static final Instant START = Instant.parse("2031-03-04T02:00:00Z");

  private static final long MILLIS = 300_000;
  static final int SERVICES = 200;
  private static final List<String> SYMPTOMS =
      List.of("Latency", "Errors", "Saturation", "NotReady", "Backlog", "ProbeFails", "Retries");

  private final Random random;
  private final List<Alert> alerts = new ArrayList<>();

  private StormOf(long seed) {
    random = new Random(seed);
  }

  static StormOf seed(long seed) {
    return new StormOf(seed);
  }

  /** So many alerts of 200 services in five minutes, half of them critical. */
  StormOf zone(String zone, int number, boolean namespaces) {
    for (int i = 0; i < number; i++) {
      Map<String, String> labels = new HashMap<>();
      labels.put("zone", zone);
      labels.put("service", "shop-" + i % SERVICES);
      labels.put("part", "part-" + i / SERVICES);
      labels.put("severity", random.nextBoolean() ? "critical" : "warning");
      if (namespaces) {
        labels.put("namespace", "team-" + zone + "-" + i % SERVICES);
      }
      String name = SYMPTOMS.get(random.nextInt(SYMPTOMS.size())) + random.nextInt(7);
      alert(name, labels, Math.floorMod(random.nextLong(), MILLIS));
    }
    return this;
  }

  StormOf alert(String name, Map<String, String> labels, long millis) {
    alerts.add(Alert.firing(name).labels(labels).at(START.plusMillis(millis)).build());
    return this;
  }

  /** All of it ends after so many minutes, and begins again after others. */
  StormOf again(int end, int begin) {
    for (Alert alert : List.copyOf(alerts)) {
      alerts.add(
          Alert.resolved(alert.name())
              .labels(alert.labels())
              .at(alert.at().plusSeconds(end * 60L))
              .build());
      alerts.add(
          Alert.firing(alert.name())
              .labels(alert.labels())
              .at(alert.at().plusSeconds(begin * 60L))
              .build());
    }
    return this;
  }

  /** In the order of their times. */
  List<Alert> alerts() {
    return alerts.stream().sorted(Comparator.comparing(Alert::at)).toList();
  }
}
