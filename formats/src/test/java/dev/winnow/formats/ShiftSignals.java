package dev.winnow.formats;

import static dev.winnow.formats.SignalJsonPropertiesTest.texts;
import static dev.winnow.formats.SignalJsonPropertiesTest.times;
import static dev.winnow.formats.SignalJsonPropertiesTest.words;

import dev.winnow.core.signal.ChatLine;
import dev.winnow.core.signal.Deployment;
import dev.winnow.core.signal.JobReport;
import dev.winnow.core.signal.LogLine;
import dev.winnow.core.signal.Probe;
import dev.winnow.core.signal.RecurrenceReport;
import dev.winnow.core.signal.Signal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Signals of hosts and teams, of all kinds. */
final class ShiftSignals {

  private ShiftSignals() {}

  static Arbitrary<Signal> any() {
    return Arbitraries.oneOf(lines(), probes(), deployments(), reports(), recurrences());
  }

  private static Arbitrary<Signal> lines() {
    Arbitrary<Signal> logs = Combinators.combine(texts(), times(), words()).as(LogLine::new);
    return Arbitraries.oneOf(
        logs, Combinators.combine(words(), texts(), times(), texts()).as(ChatLine::new));
  }

  private static Arbitrary<Signal> probes() {
    return Combinators.combine(words(), Arbitraries.of(true, false), texts(), times(), texts())
        .as(Probe::new);
  }

  private static Arbitrary<Signal> deployments() {
    return Combinators.combine(
            words(), words(), texts(), texts(), texts().list().ofMaxSize(3), times(), texts())
        .as(Deployment::new);
  }

  private static Arbitrary<Signal> reports() {
    return Combinators.combine(
            words(), Arbitraries.of(JobReport.Outcome.class), texts(), times(), texts())
        .as(JobReport::new);
  }

  private static Arbitrary<Signal> recurrences() {
    Arbitrary<Integer> times = Arbitraries.integers().between(1, 9);
    Arbitrary<Long> half = Arbitraries.longs().between(RecurrenceReport.UNKNOWN, 9_999);
    return Combinators.combine(words(), texts(), texts(), times, texts(), half, times(), texts())
        .as(
            (problem, where, owner, count, done, halfSeconds, at, source) ->
                new RecurrenceReport(
                    problem, where, owner, count, done, count, halfSeconds, at, source));
  }
}
