package dev.winnow.core.engine;

import dev.winnow.core.RuleInfo;
import dev.winnow.core.decision.Disposition;
import dev.winnow.core.explain.Firing;
import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.fact.incident.Suppression;
import dev.winnow.core.signal.Signal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a signal, worked out from what fired for it, and for what rules made of it: a
 * report about an alert becomes one about the alert's ticket.
 *
 * @param disposition what became of it
 * @param rule the rule that says so
 * @param incident its incident, if any
 * @param because the firings that led there
 */
record DispositionOf(
    Disposition disposition, RuleInfo rule, Optional<Incident> incident, List<Firing> because) {

  private static final RuleInfo UNANSWERED =
      new RuleInfo("engine-recorded", "No rule had an answer", "", 0, "", "", Optional.empty());

  static DispositionOf to(Signal signal, RuleSession memory, Optional<Firing> folded) {
    Became became = Became.of(signal, memory);
    Firing best = best(became, memory);
    if (best == null) {
      return unanswered(became, memory, folded);
    }
    Optional<Incident> incident =
        about(best).or(memory.news::opened).or(() -> became.concerned(memory));
    if (incident.isEmpty()) {
      incident = About.firing(best, memory);
    }
    Disposition disposition = best.rule().answer().orElseThrow();
    DispositionOf answer =
        new DispositionOf(disposition, best.rule(), incident, became.because(best, memory));
    return incident.isEmpty() || memory.suppressions.isEmpty()
        ? answer
        : suppressed(answer, memory);
  }

  /**
   * No rule has an answer; the engine has one if it keeps the state of what the signal tells of.
   */
  private static DispositionOf unanswered(
      Became became, RuleSession memory, Optional<Firing> folded) {
    List<Firing> because =
        folded.map(one -> became.because(one, memory)).orElseGet(became::firings);
    RuleInfo rule = folded.map(Firing::rule).orElse(UNANSWERED);
    Optional<Incident> incident =
        became.concerned(memory).or(() -> folded.flatMap(one -> About.firing(one, memory)));
    return new DispositionOf(rule.answer().orElse(Disposition.RECORDED), rule, incident, because);
  }

  private static @Nullable Firing best(Became became, RuleSession memory) {
    Firing best = null;
    for (Firing firing : memory.firings) {
      if (firing.rule().answer().isPresent()
          && became.matchedBy(firing)
          && (best == null || stronger(firing, best, became, memory))) {
        best = firing;
      }
    }
    return best;
  }

  /**
   * The stronger answer; of one rule's, that about what was meant, then that to the signal itself
   * rather than to what a rule made of it, and then by the key.
   */
  private static boolean stronger(Firing one, Firing other, Became became, RuleSession memory) {
    if (!one.rule().equals(other.rule())) {
      return stronger(one.rule(), other.rule());
    }
    Optional<Incident> meant = became.concerned(memory);
    boolean means = one.first(Incident.class).equals(meant);
    if (means != other.first(Incident.class).equals(meant)) {
      return means;
    }
    boolean itself = one.matched(became.signals().get(0));
    return itself != other.matched(became.signals().get(0))
        ? itself
        : key(one).compareTo(key(other)) < 0;
  }

  private static String key(Firing firing) {
    return about(firing).map(Incident::getKey).orElse("");
  }

  private static Optional<Incident> about(Firing firing) {
    return firing.first(Incident.class).or(firing::opened);
  }

  private static DispositionOf suppressed(DispositionOf answer, RuleSession memory) {
    if (answer.disposition() != Disposition.OPENED
        && answer.disposition() != Disposition.DEDUPLICATED) {
      return answer;
    }
    String id = answer.incident().orElseThrow().getId();
    RuleSession.Standing best = null;
    for (RuleSession.Standing one : memory.suppressions.getOrDefault(id, List.of())) {
      if (best == null || stronger(one, best)) {
        best = one;
      }
    }
    if (best == null) {
      return answer;
    }
    Firing firing = best.firing();
    Disposition disposition = ((Suppression) best.fact()).disposition();
    return new DispositionOf(
        disposition, firing.rule(), answer.incident(), List.of(answer.because().get(0), firing));
  }

  private static boolean stronger(RuleInfo one, RuleInfo other) {
    int order = one.answer().orElseThrow().compareTo(other.answer().orElseThrow());
    return order != 0 ? order < 0 : one.id().compareTo(other.id()) < 0;
  }

  /** Silenced before inhibited before held; between equals the rule's id, then the fact. */
  private static boolean stronger(RuleSession.Standing one, RuleSession.Standing other) {
    int rank = rank(one) - rank(other);
    if (rank != 0) {
      return rank < 0;
    }
    int id = one.firing().rule().id().compareTo(other.firing().rule().id());
    return id != 0 ? id < 0 : one.fact().toString().compareTo(other.fact().toString()) < 0;
  }

  private static int rank(RuleSession.Standing standing) {
    return switch (((Suppression) standing.fact()).disposition()) {
      case SILENCED -> 0;
      case INHIBITED -> 1;
      default -> 2;
    };
  }
}
