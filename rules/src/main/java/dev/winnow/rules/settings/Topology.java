package dev.winnow.rules.settings;

import dev.winnow.core.signal.Labels;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What depends on what, ready for use: which thing an alert is about, and on what that depends, at
 * once or through others. Immutable, safe for use by several threads.
 */
public final class Topology {

  private static final String ON = " on ";
  private static final String UNKNOWN = "?";

  private final TopologySettings settings;
  private final List<ThingKind> kinds;
  private final Dependencies dependencies;

  /**
   * A topology. What depends on what through others is worked out here, once.
   *
   * @param settings what its lines say
   */
  public Topology(TopologySettings settings) {
    this.settings = settings;
    this.kinds =
        settings.things().stream()
            .map(row -> new ThingKind(row, settings.labels().contains(row.kind())))
            .toList();
    Map<String, Set<String>> edges = new LinkedHashMap<>();
    for (String edge : settings.edges()) {
      Optional<DependencyLine> line = DependencyLine.parse(edge);
      if (line.isPresent()) {
        Set<String> on =
            edges.computeIfAbsent(
                settings.thing(line.get().thing()), thing -> new LinkedHashSet<>());
        line.get().on().forEach(one -> on.add(settings.thing(one)));
      }
    }
    this.dependencies = new Dependencies(edges, settings.depth());
  }

  /**
   * Whether an alert is about something in it.
   *
   * @param labels the alert's labels
   * @return true if it knows what they name
   */
  public boolean concerns(Labels labels) {
    return !spotOf(labels).isEmpty();
  }

  /**
   * What an alert is about, with what its labels say that it is on.
   *
   * @param labels the alert's labels
   * @return such as {@code service=db on node=n1}; empty if it is about nothing in it
   */
  public String spotOf(Labels labels) {
    String thing = "";
    StringBuilder on = new StringBuilder();
    for (ThingKind kind : kinds) {
      String one = kind.of(labels);
      if (one.isEmpty() || one.contains(ON)) {
        continue;
      }
      if (thing.isEmpty()) {
        thing = kind.derived() || dependencies.knows(one) ? one : UNKNOWN + one;
      } else if (kind.derived()) {
        on.append(ON).append(one);
      }
    }
    boolean alone = thing.isEmpty() || (thing.startsWith(UNKNOWN) && on.isEmpty());
    return alone ? "" : thing.substring(thing.startsWith(UNKNOWN) ? 1 : 0) + on;
  }

  /**
   * What an alert is about, alone.
   *
   * @param spot the same with what it is on
   * @return such as {@code service=db}
   */
  public String thingOf(String spot) {
    int on = spot.indexOf(ON);
    return on < 0 ? spot : spot.substring(0, on);
  }

  /**
   * On what a thing depends, at once or through others.
   *
   * @param spot the thing, with what it is on
   * @return the things
   */
  public Set<String> below(String spot) {
    String[] parts = spot.split(ON, -1);
    if (parts.length == 1) {
      return dependencies.below(spot);
    }
    Set<String> all = new LinkedHashSet<>(dependencies.below(parts[0]));
    for (int part = 1; part < parts.length; part++) {
      all.add(parts[part]);
      all.addAll(dependencies.below(parts[part]));
    }
    all.remove(parts[0]);
    return Collections.unmodifiableSet(all);
  }

  /**
   * How long before its symptom a milder cause may have begun.
   *
   * @return milliseconds
   */
  public long getBeforeMillis() {
    return settings.before().toMillis();
  }

  /**
   * How long after its symptom a cause may have begun.
   *
   * @return milliseconds
   */
  public long getAfterMillis() {
    return settings.after().toMillis();
  }

  @Override
  public String toString() {
    return "the topology";
  }
}
