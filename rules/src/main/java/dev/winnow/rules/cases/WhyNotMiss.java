package dev.winnow.rules.cases;

import dev.winnow.core.TriageEngine;
import dev.winnow.core.WhyNot;
import dev.winnow.core.signal.Signal;
import java.util.Optional;

/** The nearest miss as the engine tells it. Stateless. */
final class WhyNotMiss {

  private WhyNotMiss() {}

  static Optional<NearestMiss.Miss> of(TriageEngine engine, Signal signal, String ruleId) {
    WhyNot answer = engine.whyNot(signal, ruleId);
    if (answer.outcome() != WhyNot.Outcome.MISSES) {
      return Optional.empty();
    }
    long held =
        answer.conditions().stream().filter(one -> one.state() == WhyNot.State.HELD).count();
    double part = (double) held / Math.max(1, answer.conditions().size());
    String failed = answer.failed().isEmpty() ? "" : answer.failed() + ": ";
    return Optional.of(new NearestMiss.Miss(part, failed + answer.nearness()));
  }
}
