package dev.winnow.cli.serve;

import dev.winnow.core.Triage;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.signal.Signal;
import dev.winnow.runtime.WatchReport;
import java.time.Instant;

/** Nobody listens. */
final class Unheard implements WatchReport {

  @Override
  public void begin(String words) {}

  @Override
  public void signal(Signal signal, Triage triage) {}

  @Override
  public void decision(Decision decision) {}

  @Override
  public void notice(Instant at, String words) {}

  @Override
  public void tick(Instant now) {}

  @Override
  public void end(String words) {}
}
