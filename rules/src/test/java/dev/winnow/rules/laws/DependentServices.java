package dev.winnow.rules.laws;

import dev.winnow.core.signal.Alert;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A few services and nodes of which any may depend on any, also in circles, and alerts of them that
 * come and go. The same for the same seed.
 */
final class DependentServices {

  private static final List<String> WINDOWS =
      List.of(
          "",
          "before: 1m, after: 2m, ",
          "before: 5m, after: 15m, ",
          "before: 0s, after: 1m, ",
          "depth: 2, ");
  private static final List<String> TABLES =
      List.of(
          "[]", "[{cause: Slow, symptom: Down}, {cause: Odd, symptom: Slow, equal: [service]}]");
  private static final List<String> NAMES = List.of("Slow", "Down", "Odd");
  private static final List<String> SEVERITIES = List.of("critical", "critical", "warning", "low");

  private final Random random;
  private final List<String> services = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final String settings;

  DependentServices(long seed) {
    this.random = new Random(seed);
    for (int i = 3 + random.nextInt(12); i > 0; i--) {
      services.add("s" + i);
    }
    String labels = random.nextBoolean() ? "labels: [node], " : "";
    this.settings =
        "topology: {%s%sedges: [%s]}\ninhibition: {table: %s}\n"
            .formatted(labels, one(WINDOWS), String.join(", ", edges()), one(TABLES));
    happen();
  }

  private <T> T one(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private List<String> edges() {
    List<String> edges = new ArrayList<>();
    boolean circles = random.nextInt(3) == 0;
    for (int i = random.nextInt(3 * services.size()); i > 0; i--) {
      int from = random.nextInt(services.size());
      int to = random.nextInt(services.size());
      int above = circles ? from : Math.min(from, to);
      edges.add(
          "'%s -> %s'".formatted(services.get(above), services.get(above == from ? to : from)));
    }
    edges.add("'%s -> node=n1'".formatted(one(services)));
    edges.add("'node=n1 -> zone=z1'");
    Collections.shuffle(edges, random);
    return edges;
  }

  private void happen() {
    Instant now = Histories.START;
    int gap = one(List.of(1, 20, 120));
    List<List<String>> open = new ArrayList<>();
    for (int i = 3 * services.size(); i > 0; i--) {
      now = now.plusSeconds(random.nextInt(2 * gap));
      if (!open.isEmpty() && random.nextInt(4) == 0) {
        List<String> over = open.remove(random.nextInt(open.size()));
        events.add(new Event.Sent(alert(Alert.resolved(over.get(0)), over, now)));
      } else {
        String node = random.nextInt(4) == 0 ? one(List.of("n1", "n2")) : "";
        List<String> begun = List.of(one(NAMES), one(services), one(SEVERITIES), node);
        open.add(begun);
        events.add(new Event.Sent(alert(Alert.firing(begun.get(0)), begun, now)));
      }
      if (random.nextInt(5) == 0) {
        now = now.plus(Duration.ofMinutes(random.nextInt(4)));
        events.add(new Event.Tick(now));
      }
    }
  }

  private static Alert alert(Alert.Builder alert, List<String> of, Instant at) {
    alert.label("service", of.get(1)).label("severity", of.get(2));
    if (!of.get(3).isEmpty()) {
      alert.label("node", of.get(3));
    }
    return alert.at(at).build();
  }

  /** The settings that say what depends on what. */
  String settings() {
    return settings;
  }

  List<Event> events() {
    return events;
  }
}
