package dev.winnow.core.engine;

import dev.winnow.core.explain.Firing;
import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.fact.incident.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The problems that stand, with the firings that say so, and the incidents of problems. */
final class Problems {

  private final Map<Problem, Firing> firings = new HashMap<>();
  private final Map<String, Integer> standing = new HashMap<>();
  private final Map<String, Incident> incidents = new HashMap<>();

  void stands(Problem problem, Firing by) {
    firings.put(problem, by);
    standing.merge(problem.key(), 1, Integer::sum);
  }

  void withdrawn(Problem problem) {
    firings.remove(problem);
    standing.computeIfPresent(problem.key(), (key, count) -> count == 1 ? null : count - 1);
  }

  void noted(Incident incident) {
    if (incident.isOwn()) {
      incidents.put(incident.getKey(), incident);
    }
  }

  void forgotten(Incident incident) {
    incidents.remove(incident.getKey(), incident);
  }

  /** Whether a problem of this key stands. */
  boolean stand(String key) {
    return standing.containsKey(key);
  }

  /** The firing that derived it. */
  Optional<Firing> firing(Problem problem) {
    return Optional.ofNullable(firings.get(problem));
  }

  /** The incident that Winnow found itself. */
  Optional<Incident> incident(String key) {
    return Optional.ofNullable(incidents.get(key));
  }

  void clear() {
    firings.clear();
    standing.clear();
    incidents.clear();
  }
}
