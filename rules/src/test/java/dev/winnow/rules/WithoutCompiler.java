package dev.winnow.rules;

import dev.winnow.core.Policy;
import dev.winnow.core.Snapshot;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.signal.Alert;
import java.time.Instant;

/** What a service does that has the bundled rules alone; run in a JVM without any compiler. */
public final class WithoutCompiler {

  private WithoutCompiler() {}

  /** Triages, saves, goes on, and asks why and why not. */
  public static void main(String[] args) {
    Instant at = Instant.parse("2026-03-02T09:00:00Z");
    Alert alert = Alert.firing("CheckoutDown").label("severity", "critical").at(at).build();
    Policy policy = Policies.bundled().load();
    Snapshot saved;
    try (TriageEngine engine = TriageEngine.of(policy)) {
      System.out.println(engine.accept(alert).disposition());
      engine.advanceTo(at.plusSeconds(3600));
      saved = Snapshot.parse(engine.snapshot().toJson());
    }
    try (TriageEngine engine = TriageEngine.restore(policy, saved)) {
      Alert again =
          Alert.firing("CheckoutDown")
              .label("severity", "critical")
              .at(at.plusSeconds(3660))
              .build();
      System.out.println(engine.whyNot(again, "dedup-open").rule().id());
      System.out.println(engine.accept(again).disposition());
      System.out.println(engine.why(engine.tickets().get(0).id()).isPresent());
    }
  }
}
