package dev.winnow.runtime;

import dev.winnow.core.Failure;
import dev.winnow.core.Triage;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.PodRestart;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.SourceDown;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What is decided, whether anything is not seen, and whether all rules take part. For one thread.
 */
final class Triaging {

  private final TriageEngine engine;
  private final SteadyClock clock;
  private final WatchReport report;
  private final Consumer<Decision> decisions;
  private final Reception reception;
  private final RulesOut rulesOut;
  private final FactsDropped dropped;
  private final Set<String> unseen = new HashSet<>();

  Triaging(
      TriageEngine engine,
      SteadyClock clock,
      WatchReport report,
      Duty duty,
      Consumer<Decision> decisions) {
    this.engine = engine;
    this.clock = clock;
    this.report = report;
    this.decisions = decisions;
    reception = new Reception(engine, clock, this::say, this::taken);
    rulesOut = new RulesOut(duty.severity(), duty.times().again());
    dropped = rulesOut.dropped(engine.stats().dropped());
  }

  /**
   * The engine goes on where another one was, for which these rules were out; some may be still.
   */
  void resume(List<String> out) {
    rulesOut.before(out, engine.failures());
    reception.catchUp();
  }

  /** All that there is was told once. */
  void listed(boolean isNews) {
    if (isNews && unseen.isEmpty()) {
      say("everything has been seen once");
    }
    reception.caughtUp();
    rulesOut.over(clock.instant()).forEach(this::take);
  }

  /** Takes a signal; whether it may not be forgotten, whatever is decided. */
  boolean take(Signal signal) {
    if (signal instanceof SourceDown blindness) {
      if (blindness.over()) {
        unseen.remove(blindness.of());
      } else {
        unseen.add(blindness.of());
      }
    }
    reception.take(signal);
    look();
    return signal instanceof PodRestart
        || signal instanceof ActionOutcome
        || signal instanceof SourceDown;
  }

  private void taken(Signal signal, Triage triage) {
    report.signal(signal, triage);
    decided(triage.decisions());
  }

  /** Time passes. */
  void pass() {
    decided(reception.pass());
    look();
    dropped.alert(clock.instant(), engine.stats().dropped()).ifPresent(this::take);
  }

  private void decided(List<Decision> made) {
    made.forEach(decisions);
  }

  /** Whether a rule was taken out meanwhile: then people are called, by all rules that are left. */
  private void look() {
    List<Failure> news = rulesOut.news(engine.failures());
    news.forEach(failure -> say(failure + then(failure)));
    for (Signal alert : rulesOut.alerts(clock.instant(), news)) {
      take(alert);
    }
  }

  private static String then(Failure failure) {
    return switch (failure.now()) {
      case BACK -> "";
      case SITS_OUT -> "; no action is carried out until it is back";
      case OUT -> "; no action is carried out any more";
    };
  }

  private void say(String words) {
    report.notice(clock.instant(), words);
  }

  List<String> rulesOut() {
    return rulesOut.ids();
  }

  /** Whether no rule was taken out, and none sits out. */
  boolean isWhole() {
    return rulesOut.isWhole();
  }

  String whyNotWhole() {
    return rulesOut.why();
  }

  /** Whether everything is seen, and all rules take part. */
  boolean isWell() {
    return isWhole() && unseen.isEmpty();
  }
}
