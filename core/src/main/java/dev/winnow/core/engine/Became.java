package dev.winnow.core.engine;

import dev.winnow.core.explain.Firing;
import dev.winnow.core.fact.incident.ActiveSilence;
import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.signal.Report;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.Silence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A signal and what rules made of it while it was at hand.
 *
 * @param signals the signal itself first
 * @param firings the rules that made the others of it, the first first
 */
record Became(List<Signal> signals, List<Firing> firings) {

  /** So many incidents are named that a silence covers. */
  private static final int COVERED = 10;

  static Became of(Signal signal, RuleSession memory) {
    if (memory.news.derived.isEmpty()) {
      return new Became(List.of(signal), List.of());
    }
    Became became = new Became(new ArrayList<>(List.of(signal)), new ArrayList<>());
    for (SessionNews.Derived derived : memory.news.derived) {
      if (became.matchedBy(derived.firing())) {
        became.signals.add(derived.signal());
        became.firings.add(derived.firing());
      }
    }
    return became;
  }

  boolean matchedBy(Firing firing) {
    for (Signal one : signals) {
      if (firing.matched(one)) {
        return true;
      }
    }
    return false;
  }

  /** The incident that a report is about, whether or not a rule had an answer to it. */
  Optional<Incident> concerned(RuleSession memory) {
    for (Firing firing : firings) {
      Optional<Incident> matched = firing.first(Incident.class);
      if (matched.isPresent()) {
        return matched;
      }
    }
    for (Signal one : signals) {
      if (one instanceof Report report && !report.ticket().isEmpty()) {
        return About.ticket(report.ticket(), memory);
      }
    }
    return Optional.empty();
  }

  /** How the answer came about, and what came of it at once. */
  List<Firing> because(Firing answer, RuleSession memory) {
    Signal signal = signals.get(0);
    if (firings.isEmpty() && !(signal instanceof Silence)) {
      return List.of(answer);
    }
    List<Firing> because = new ArrayList<>();
    for (Firing one : firings) {
      if (one != answer && derivedWhatMatched(one, answer, memory)) {
        because.add(one);
      }
    }
    because.add(answer);
    if (signal instanceof Silence silence) {
      because.addAll(covered(silence, memory));
    }
    return because;
  }

  private static boolean derivedWhatMatched(Firing one, Firing answer, RuleSession memory) {
    for (SessionNews.Derived derived : memory.news.derived) {
      if (derived.firing() == one && answer.matched(derived.signal())) {
        return true;
      }
    }
    return false;
  }

  /** In the order of the incidents' keys: that of the firings depends on chance. */
  private static List<Firing> covered(Silence silence, RuleSession memory) {
    return memory.firings.stream()
        .filter(firing -> firing.first(Incident.class).isPresent())
        .filter(firing -> isOf(silence, firing))
        .sorted(Comparator.comparing(firing -> firing.first(Incident.class).orElseThrow().getKey()))
        .limit(COVERED)
        .toList();
  }

  private static boolean isOf(Silence silence, Firing firing) {
    return firing
        .first(ActiveSilence.class)
        .filter(mute -> mute.getId().equals(silence.id()))
        .isPresent();
  }
}
