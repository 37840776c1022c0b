package dev.winnow.core.engine;

import dev.winnow.core.Triage;
import dev.winnow.core.decision.Because;
import dev.winnow.core.decision.Disposition;
import dev.winnow.core.explain.Firing;
import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.signal.Signal;
import java.util.List;
import java.util.Optional;

/** The last phase: says what became of a signal, and remembers it for those who ask later. */
final class SignalAnswers {

  private final RuleSession memory;
  private final Counters counters;
  private final RecentHistory history;
  private final DecisionLog decisions;

  SignalAnswers(
      RuleSession memory, Counters counters, RecentHistory history, DecisionLog decisions) {
    this.memory = memory;
    this.counters = counters;
    this.history = history;
    this.decisions = decisions;
  }

  /** Whatever rules have made of a signal, or the engine where no rule has an answer. */
  Triage answer(Signal signal, Optional<Firing> folded) {
    DispositionOf answer = DispositionOf.to(signal, memory, folded);
    return told(
        new RecentHistory.Remembered(
            counters.signals,
            answer.disposition(),
            answer.rule().id(),
            answer.rule().name(),
            answer.incident().map(Incident::getKey).orElse(""),
            answer.incident().map(Incident::getTicket).orElse("")),
        Words.of(answer.because()));
  }

  /** No rule has seen the signal: its time rules that out. */
  Triage refuse(EventTime.Told told) {
    return switch (told) {
      case TOO_FAR_AHEAD ->
          rejected("engine-too-far-ahead", "it is further ahead than the policy accepts");
      case NO_TIME -> rejected("engine-without-time", "it happened at a time that cannot be");
      default -> rejected("engine-too-late", "it happened longer ago than the policy accepts");
    };
  }

  private Triage rejected(String rule, String reason) {
    return told(
        new RecentHistory.Remembered(counters.signals, Disposition.REJECTED, rule, reason, "", ""),
        List.of());
  }

  private Triage told(RecentHistory.Remembered one, List<Because> because) {
    counters.count(one.disposition());
    history.answered(one);
    return new Triage(
        one.signal(),
        one.disposition(),
        one.ruleId(),
        one.reason(),
        one.incident(),
        one.ticket(),
        because,
        decisions.take());
  }
}
