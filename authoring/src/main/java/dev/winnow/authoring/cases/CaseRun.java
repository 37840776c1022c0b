package dev.winnow.authoring.cases;

import dev.winnow.core.Failure;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.signal.Signal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A case while it runs. For one thread, once. */
final class CaseRun {

  private final ScenarioCase one;
  private final UnaryOperator<TriageEngine> between;
  private final boolean exact;
  private final CaseRecord course;
  private final Deque<Expectation> waiting;
  private final List<Difference> differences = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();

  CaseRun(
      ScenarioCase one, Set<String> watched, UnaryOperator<TriageEngine> between, boolean exact) {
    this.one = one;
    this.between = between;
    this.exact = exact;
    this.course = new CaseRecord(watched);
    this.waiting = new ArrayDeque<>(one.expected());
  }

  /** Runs the case with an engine, which is closed. */
  void with(TriageEngine fresh) {
    TriageEngine engine = fresh;
    try {
      for (Event event : one.events()) {
        stand(engine, event.at());
        engine = between.apply(engine);
        happens(event, engine);
      }
      stand(engine, one.until().plusMillis(1));
      passes(engine, one.until());
      waiting.forEach(this::expect);
      engine.failures().forEach(this::failed);
    } finally {
      engine.close();
    }
  }

  /** What is expected before an event is looked at as soon as all before it has happened. */
  private void stand(TriageEngine engine, Duration next) {
    for (Expectation first = waiting.peek();
        first != null && first.at().filter(at -> at.compareTo(next) < 0).isPresent();
        first = waiting.peek()) {
      passes(engine, first.at().orElseThrow());
      expect(waiting.remove());
    }
  }

  private void expect(Expectation expected) {
    differences.addAll(expected.differences(course, exact));
    if (exact) {
      missing.addAll(expected.missing(course));
    }
  }

  private void passes(TriageEngine engine, Duration until) {
    course.timeline.passes(until);
    course.decided(engine.advanceTo(CaseTime.of(until)));
    course.looked(engine);
    engine.tickets().forEach(course::seen);
  }

  private void happens(Event event, TriageEngine engine) {
    course.timeline.happens(event);
    Optional<Signal> signal = event.signal().apply(course);
    if (signal.isPresent()) {
      course.answered(engine.accept(signal.get()));
    } else {
      course.decided(engine.advanceTo(CaseTime.of(event.at())));
    }
    course.looked(engine);
  }

  private void failed(Failure failure) {
    differences.add(
        0, new Difference("rule " + failure.rule().id(), "no error", failure.outcome()));
  }

  List<Difference> differences() {
    return differences;
  }

  /** The rules that should have fired, and never did. */
  List<String> missing() {
    return missing.stream().distinct().filter(rule -> !course.fired.containsKey(rule)).toList();
  }

  Map<String, Long> fired() {
    return course.fired;
  }

  List<String> timeline(Set<String> shown) {
    return course.timeline.lines(shown);
  }
}
