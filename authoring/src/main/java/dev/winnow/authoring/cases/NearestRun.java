package dev.winnow.authoring.cases;

import dev.winnow.core.TriageEngine;
import dev.winnow.core.WhyNot;
import dev.winnow.core.signal.Signal;
import java.util.Optional;
import java.util.Set;

/** Runs a case again to find out when a rule came nearest to firing. For one thread. */
final class NearestRun {

  private final String rule;
  private String best = "";
  private double nearest = -1;

  NearestRun(String rule) {
    this.rule = rule;
  }

  /** What was missing when the rule came nearest, and when that was; the latest of equals. */
  Optional<String> run(ScenarioCase one, TriageEngine engine) {
    CaseRecord course = new CaseRecord(Set.of());
    try {
      for (Event event : one.events()) {
        Optional<Signal> signal = event.signal().apply(course);
        course.timeline.happens(event);
        if (signal.isPresent()) {
          look(engine.whyNot(signal.get(), rule), event);
          course.answered(engine.accept(signal.get()));
        } else {
          course.decided(engine.advanceTo(CaseTime.of(event.at())));
        }
      }
    } finally {
      engine.close();
    }
    return Optional.of(best).filter(text -> !text.isEmpty());
  }

  private void look(WhyNot answer, Event event) {
    double here = nearness(answer);
    if (answer.outcome() == WhyNot.Outcome.MISSES && here >= nearest) {
      String failed = answer.failed().isEmpty() ? "" : answer.failed() + ": ";
      best =
          CaseTime.text(CaseTime.of(event.at()))
              + " "
              + event.text()
              + ": "
              + failed
              + answer.nearness();
      nearest = here;
    }
  }

  /** From 0, nothing was so, to 1, all was. */
  private static double nearness(WhyNot answer) {
    long held =
        answer.conditions().stream().filter(one -> one.state() == WhyNot.State.HELD).count();
    return (double) held / Math.max(1, answer.conditions().size());
  }
}
