package dev.winnow.cli.output;

import dev.winnow.core.Triage;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.signal.Signal;
import dev.winnow.runtime.WatchReport;
import java.io.PrintWriter;
import java.time.Instant;

/** A line for each decision and each check, written at once. For one thread. */
final class WatchLines implements WatchReport {

  private final PrintWriter out;

  WatchLines(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void begin(String words) {
    say(TerminalText.of(words));
  }

  @Override
  public void signal(Signal signal, Triage triage) {
    WatchWords.line(signal, triage).ifPresent(this::say);
  }

  @Override
  public void decision(Decision decision) {
    say(WatchWords.line(decision));
  }

  @Override
  public void notice(Instant at, String words) {
    say(WatchWords.line(at, "notice", words));
  }

  @Override
  public void tick(Instant now) {}

  @Override
  public void end(String words) {
    say(TerminalText.of(words));
  }

  private void say(String line) {
    out.println(line);
    out.flush();
  }
}
