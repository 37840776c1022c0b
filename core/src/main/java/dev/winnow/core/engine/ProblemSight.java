package dev.winnow.core.engine;

import dev.winnow.core.RuleInfo;
import dev.winnow.core.explain.Firing;
import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.fact.incident.Problem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sees to the incidents of problems while those go on: what is seen again is counted, what is back
 * while its incident is kept has not gone, and one of many that has the problem no longer leaves.
 */
final class ProblemSight {

  private static final RuleInfo RULE =
      new RuleInfo(
          "engine-problem",
          "One of many that has the problem no longer leaves its incident",
          "",
          0,
          "",
          "",
          Optional.empty());

  private final RuleSession memory;
  private final Map<String, List<Leave>> leaving = new HashMap<>();

  ProblemSight(RuleSession memory) {
    this.memory = memory;
  }

  /**
   * Looks at the incidents of which something is otherwise.
   *
   * @return false if none of them has changed
   */
  boolean look() {
    boolean any = false;
    for (String key : memory.problems.takeTold()) {
      Optional<Incident> incident = memory.problems.incident(key).filter(Incident::isStanding);
      if (incident.isPresent()) {
        List<Problem> standing = memory.problems.of(key);
        any |= !standing.isEmpty() && isBack(incident.get());
        for (Problem problem : standing) {
          any |= see(incident.get(), problem);
        }
        any |= !standing.isEmpty() && retell(incident.get(), standing);
        leave(incident.get(), standing);
      }
    }
    return any;
  }

  private boolean isBack(Incident incident) {
    if (incident.getGoneAt() == 0) {
      return false;
    }
    incident.setGoneAt(0);
    memory.update(incident, "goneAt");
    return true;
  }

  private boolean see(Incident incident, Problem problem) {
    if (!incident.isOpen() || !incident.sees(problem)) {
      return false;
    }
    incident.see(problem);
    memory.problems.firing(problem).ifPresent(firing -> firing.opens(incident));
    memory.update(incident, "count", "annotations", "lastSeen");
    return true;
  }

  /**
   * What rules learned in the instant in which it was seen last belongs to the words of then. Where
   * several say it at once, and nobody when, people go on to read the words that they have.
   */
  private boolean retell(Incident incident, List<Problem> standing) {
    Problem last = standing.get(standing.size() - 1);
    boolean said =
        last.seenAt() == 0
            && standing.stream()
                .anyMatch(one -> one.annotations().equals(incident.getAnnotations()));
    if (said || !incident.isOpen() || !incident.saysLess(last)) {
      return false;
    }
    incident.see(last);
    memory.update(incident, "annotations");
    return true;
  }

  private void leave(Incident incident, List<Problem> standing) {
    List<Leave> before = leaving.remove(incident.getKey());
    if (before != null) {
      before.forEach(one -> memory.settling.remove(Turn.of(one)));
    }
    Set<String> gone = new HashSet<>(incident.getParts());
    standing.forEach(problem -> gone.remove(problem.partId()));
    List<Leave> now = gone.stream().map(part -> new Leave(incident, part)).toList();
    if (!now.isEmpty()) {
      leaving.put(incident.getKey(), now);
      now.forEach(one -> memory.settling.put(Turn.of(one), standing(incident, one)));
    }
  }

  private static RuleSession.Standing standing(Incident incident, Leave leave) {
    return new RuleSession.Standing(leave, new Firing(RULE, List.of(incident)));
  }
}
