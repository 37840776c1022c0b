package dev.winnow.rules.laws;

import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Twenty to fifty services that depend on each other, of which one fails; whoever depends on it
 * fails too, mostly, and says so, mostly and sooner or later. Others fail for reasons of their own.
 * The same for the same seed.
 */
final class FaultyGraph {

  static final Instant FAULT = Instant.parse("2026-02-03T04:00:00Z");
  static final Instant LOOKED_AT = FAULT.plus(Duration.ofMinutes(10));

  private static final int HOUR = 3600;
  private static final int NODES = 6;

  private final Random random;
  private final TreeMap<String, Set<String>> edges = new TreeMap<>();
  private final List<String> services = new ArrayList<>();
  private final List<Signal> signals = new ArrayList<>();
  private final String root;

  FaultyGraph(long seed) {
    this.random = new Random(seed);
    int size = 20 + random.nextInt(31);
    for (int i = 0; i < size; i++) {
      services.add("s" + i);
    }
    for (int i = 0; i < size; i++) {
      dependOn(i, size);
    }
    this.root = chosen();
    fail();
    noise();
    signals.sort(Comparator.comparing(Signal::at));
  }

  /** Each depends on up to three that come later, at times on an earlier one, and on its node. */
  private void dependOn(int i, int size) {
    Set<String> on = new LinkedHashSet<>();
    for (int n = 1 + random.nextInt(3); n > 0 && i < size - 1; n--) {
      on.add(services.get(i + 1 + random.nextInt(Math.min(12, size - 1 - i))));
    }
    if (i > 0 && chance(0.04)) {
      on.add(services.get(random.nextInt(i)));
    }
    on.add("node=n" + random.nextInt(NODES));
    edges.put(services.get(i), on);
  }

  /** One on which others depend: mostly a service, at times a node. */
  private String chosen() {
    List<String> candidates =
        new ArrayList<>(services.stream().filter(one -> dependents(one).size() > 1).toList());
    if (chance(0.15)) {
      candidates.removeIf(one -> true);
      edges
          .values()
          .forEach(on -> on.stream().filter(o -> o.contains("=")).forEach(candidates::add));
    }
    return candidates.get(random.nextInt(candidates.size()));
  }

  private List<String> dependents(String thing) {
    return edges.entrySet().stream()
        .filter(edge -> edge.getValue().contains(thing))
        .map(java.util.Map.Entry::getKey)
        .toList();
  }

  private void fail() {
    if (chance(0.95)) {
      alert("Failing", root, random.nextInt(180), chance(0.8));
    }
    Set<String> failed = new LinkedHashSet<>(List.of(root));
    List<String> open = new ArrayList<>(failed);
    for (int hop = 0; !open.isEmpty(); hop++) {
      List<String> next = new ArrayList<>();
      for (String thing : open) {
        for (String above : dependents(thing)) {
          if (chance(0.8) && failed.add(above)) {
            next.add(above);
            symptoms(above, hop);
          }
        }
      }
      open = next;
    }
  }

  /** One in five says nothing; the others say up to three things, within a few minutes. */
  private void symptoms(String service, int hop) {
    if (chance(0.8)) {
      for (int n = 1 + random.nextInt(3); n > 0; n--) {
        alert("Symptom" + n, service, hop * 10 + random.nextInt(200), chance(0.6));
      }
    }
  }

  /** About one alert for ten services in the hour before, half of them soon over. */
  private void noise() {
    for (int n = services.size() / 10; n > 0; n--) {
      String service = services.get(random.nextInt(services.size()));
      int at = random.nextInt(HOUR + 600) - HOUR;
      boolean critical = chance(0.25);
      alert("Noise" + n, service, at, critical);
      if (chance(0.5)) {
        signals.add(
            Alert.resolved("Noise" + n)
                .label("service", service)
                .label("severity", critical ? "critical" : "warning")
                .at(FAULT.plusSeconds(at + 300L + random.nextInt(1500)))
                .build());
      }
    }
    signals.removeIf(signal -> signal.at().isAfter(LOOKED_AT));
  }

  private void alert(String name, String thing, int after, boolean critical) {
    signals.add(
        Alert.firing(name)
            .label(kindOf(thing), nameOf(thing))
            .label("severity", critical ? "critical" : "warning")
            .at(FAULT.plusSeconds(after))
            .build());
  }

  private boolean chance(double of) {
    return random.nextDouble() < of;
  }

  private static String kindOf(String thing) {
    return thing.contains("=") ? thing.substring(0, thing.indexOf('=')) : "service";
  }

  private static String nameOf(String thing) {
    return thing.substring(thing.indexOf('=') + 1);
  }

  /** What failed first, such as {@code service=s7}. */
  String root() {
    return kindOf(root) + "=" + nameOf(root);
  }

  List<Signal> signals() {
    return signals;
  }

  /** The settings that say what depends on what. */
  String settings() {
    StringBuilder text = new StringBuilder("inhibition: {table: []}\ntopology:\n  edges:\n");
    edges.forEach(
        (thing, on) ->
            text.append("    - ")
                .append(thing)
                .append(" -> ")
                .append(String.join(", ", on))
                .append('\n'));
    return text.toString();
  }
}
