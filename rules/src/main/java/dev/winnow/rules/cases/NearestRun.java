package dev.winnow.rules.cases;

import dev.winnow.core.TriageEngine;
import dev.winnow.core.signal.Signal;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** Runs a case again to find out when a rule came nearest to firing. For one thread. */
final class NearestRun {

  private final String rule;
  private final NearestMiss nearest;
  private Optional<NearestMiss.Miss> best = Optional.empty();

  NearestRun(String rule, NearestMiss nearest) {
    this.rule = rule;
    this.nearest = nearest;
  }

  /** What was missing when the rule came nearest, and when that was. */
  Optional<String> run(ScenarioCase one, TriageEngine engine) {
    Course course = new Course(Set.of());
    try {
      for (Event event : one.events()) {
        Optional<Signal> signal = event.signal().apply(course);
        course.timeline.happens(event);
        if (signal.isPresent()) {
          look(engine, signal.get(), event);
          course.answered(engine.accept(signal.get()));
        } else {
          course.decided(engine.advanceTo(Moment.of(event.at())));
        }
      }
    } finally {
      engine.close();
    }
    return best.map(NearestMiss.Miss::text);
  }

  private void look(TriageEngine engine, Signal signal, Event event) {
    String when = Moment.text(Moment.of(event.at())) + " " + event.text() + ": ";
    Optional<NearestMiss.Miss> here =
        nearest
            .of(engine, signal, rule)
            .map(miss -> new NearestMiss.Miss(miss.nearness(), when + miss.text()));
    best =
        java.util.stream.Stream.concat(here.stream(), best.stream())
            .max(Comparator.comparingDouble(NearestMiss.Miss::nearness));
  }
}
