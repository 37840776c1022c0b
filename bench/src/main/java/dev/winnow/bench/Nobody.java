package dev.winnow.bench;

import dev.winnow.core.Triage;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.signal.Signal;
import dev.winnow.runtime.WatchReport;
import java.time.Instant;

/** Nobody listens but to notices, which a measurement should not have. */
final class Nobody implements WatchReport {

  @Override
  public void begin(String words) {
    // It is measured, not watched.
  }

  @Override
  public void signal(Signal signal, Triage triage) {
    // It is measured, not watched.
  }

  @Override
  public void decision(Decision decision) {
    // It is measured, not watched.
  }

  @Override
  public void notice(Instant at, String words) {
    System.err.println(at + " " + words);
  }

  @Override
  public void tick(Instant now) {
    // It is measured, not watched.
  }

  @Override
  public void end(String words) {
    // It is measured, not watched.
  }
}
