package dev.winnow.rules.laws;

import dev.winnow.core.Triage;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What an engine is given: a signal or a tick. */
sealed interface Event {

  /** When it happens. */
  Instant at();

  /** Gives it to an engine; what came of it as text, a line each. */
  void to(TriageEngine engine, List<String> told, List<Decision> decisions);

  /** A signal. */
  record Sent(Signal signal) implements Event {
    @Override
    public Instant at() {
      return signal.at();
    }

    boolean firing() {
      return signal instanceof Alert alert && alert.firing();
    }

    boolean resolving() {
      return signal instanceof Alert alert && !alert.firing();
    }

    @Override
    public void to(TriageEngine engine, List<String> told, List<Decision> decisions) {
      Triage triage = engine.accept(signal);
      decisions.addAll(triage.decisions());
      told.add(Told.of(triage));
    }
  }

  /** A tick. */
  record Tick(Instant at) implements Event {
    @Override
    public void to(TriageEngine engine, List<String> told, List<Decision> decisions) {
      List<Decision> decided = engine.advanceTo(at);
      decisions.addAll(decided);
      decided.forEach(one -> told.add(Told.of(one)));
    }
  }

  /** Gives all events to an engine; what came of them, a line each. */
  static List<String> all(List<Event> events, TriageEngine engine) {
    return all(events, engine, new ArrayList<>());
  }

  /** Gives all events to an engine, and gathers the decisions. */
  static List<String> all(List<Event> events, TriageEngine engine, List<Decision> decisions) {
    List<String> told = new ArrayList<>();
    events.forEach(event -> event.to(engine, told, decisions));
    return told;
  }
}
