package dev.winnow.runtime;

import dev.winnow.core.Triage;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.signal.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Remembers all that is said. */
final class Said implements WatchReport {

  final List<Signal> signals = new ArrayList<>();
  final List<Decision> decisions = new ArrayList<>();
  final List<String> notices = new ArrayList<>();

  @Override
  public void begin(String words) {}

  @Override
  public void signal(Signal signal, Triage triage) {
    signals.add(signal);
  }

  @Override
  public void decision(Decision decision) {
    decisions.add(decision);
  }

  @Override
  public void notice(Instant at, String words) {
    notices.add(words);
  }

  @Override
  public void tick(Instant now) {}

  @Override
  public void end(String words) {
    notices.add(words);
  }
}
