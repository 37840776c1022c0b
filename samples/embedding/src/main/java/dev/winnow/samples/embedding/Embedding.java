package dev.winnow.samples.embedding;

import dev.winnow.core.Policy;
import dev.winnow.core.Snapshot;
import dev.winnow.core.Triage;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Because;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.signal.Acknowledgement;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Target;
import dev.winnow.rules.Policies;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** A small service that embeds Winnow: it takes alerts in and prints what is decided. */
public final class Embedding {

  private static final Instant TEN = Instant.parse("2026-01-05T10:00:00Z");

  private final PrintStream out;

  Embedding(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs the program.
   *
   * @param args none
   */
  public static void main(String[] args) {
    new Embedding(new PrintStream(System.out, true, StandardCharsets.UTF_8)).run();
  }

  void run() {
    Policy policy = Policies.bundled().load();
    Snapshot night;
    try (TriageEngine engine = TriageEngine.of(policy)) {
      Alert down =
          Alert.firing("CheckoutDown")
              .label("namespace", "shop")
              .label("severity", "critical")
              .annotation("runbook_url", "https://runbooks.example/checkout")
              .at(TEN)
              .build();
      Triage triage = engine.accept(down);
      out.println(triage.disposition() + " by " + triage.ruleId());
      triage.decisions().forEach(this::print);

      out.println(engine.accept(down).disposition() + " a moment later");

      // People are told once it has lasted its wait: tick every second or so.
      engine.advanceTo(TEN.plus(Duration.ofMinutes(2))).forEach(this::print);
      night = engine.snapshot();
    }

    // The process may end here. Another one goes on where this one stood.
    try (TriageEngine engine = TriageEngine.restore(policy, Snapshot.parse(night.toJson()))) {
      String ticket = engine.tickets().get(0).id();
      Instant later = TEN.plus(Duration.ofMinutes(3));
      engine.accept(new Acknowledgement(Target.ticket(ticket), "dana", later, "chat"));
      out.println("ticket is " + engine.tickets().get(0).state());
      engine
          .why(ticket)
          .ifPresent(why -> out.println(why.decisions().size() + " decisions can be asked after"));
    }
  }

  private void print(Decision decision) {
    out.println(decision.kind() + ": " + decision.subject());
    Because last = decision.because().get(decision.because().size() - 1);
    out.println("  because " + last.rule());
  }
}
