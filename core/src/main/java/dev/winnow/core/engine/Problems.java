package dev.winnow.core.engine;

import dev.winnow.core.explain.Firing;
import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.fact.incident.Problem;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The problems that stand, with the firings that say so, and the incidents of problems. */
final class Problems {

  private static final Comparator<Problem> ORDER =
      Comparator.comparingLong(Problem::seenAt)
          .thenComparingLong(Problem::size)
          .thenComparing(Problem::partId)
          .thenComparing(problem -> problem.annotations().toString());

  private final Map<String, Map<Problem, Firing>> standing = new HashMap<>();
  private final Map<String, Incident> incidents = new HashMap<>();
  private final Set<String> told = new TreeSet<>();

  void stands(Problem problem, Firing by) {
    standing.computeIfAbsent(problem.key(), any -> new HashMap<>()).put(problem, by);
    told.add(problem.key());
  }

  void withdrawn(Problem problem) {
    Map<Problem, Firing> same = standing.get(problem.key());
    if (same != null && same.remove(problem) != null && same.isEmpty()) {
      standing.remove(problem.key());
    }
    if (!problem.partId().isEmpty()) {
      told.add(problem.key());
    }
  }

  void noted(Incident incident) {
    if (incident.isOwn()) {
      incidents.put(incident.getKey(), incident);
      told.add(incident.getKey());
    }
  }

  void forgotten(Incident incident) {
    incidents.remove(incident.getKey(), incident);
  }

  /** The incident of a problem has come back, or has one more part. */
  void changed(Incident incident) {
    told.add(incident.getKey());
  }

  /** The keys of which something is otherwise since this was asked last. */
  List<String> takeTold() {
    if (told.isEmpty()) {
      return List.of();
    }
    List<String> keys = List.copyOf(told);
    told.clear();
    return keys;
  }

  /** Whether a problem of this key stands. */
  boolean stand(String key) {
    return standing.containsKey(key);
  }

  /** The problems of a key that stand, what was seen last last. */
  List<Problem> of(String key) {
    return standing.getOrDefault(key, Map.of()).keySet().stream().sorted(ORDER).toList();
  }

  /** The firing that derived it. */
  Optional<Firing> firing(Problem problem) {
    return Optional.ofNullable(standing.getOrDefault(problem.key(), Map.of()).get(problem));
  }

  /** The incident that Winnow found itself. */
  Optional<Incident> incident(String key) {
    return Optional.ofNullable(incidents.get(key));
  }

  void clear() {
    standing.clear();
    incidents.clear();
    told.clear();
  }
}
