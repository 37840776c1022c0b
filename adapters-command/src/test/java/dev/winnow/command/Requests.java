package dev.winnow.command;

import dev.winnow.core.action.Action;
import dev.winnow.core.action.Procedure;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.signal.Labels;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decisions and procedures to try things with. */
final class Requests {

  static final Instant NOW = Instant.parse("2021-09-03T09:20:00Z");

  private Requests() {}

  static ActionRequest request(String id, Action action) {
    return new ActionRequest(id, NOW, "T-1", action, Labels.none(), "", List.of());
  }

  /** A procedure that a shell carries out, for tests alone. */
  static Procedure script(String name, String text) {
    return new Procedure(name, "/bin/sh", List.of("-c", text), Map.of());
  }

  static AllowedProcedure allowed(Procedure procedure) {
    return new AllowedProcedure(
        procedure, Duration.ofSeconds(60), 1000, false, List.of(), Map.of(), Map.of());
  }

  static AllowedProcedure within(Duration limit, Procedure procedure) {
    return new AllowedProcedure(procedure, limit, 1000, false, List.of(), Map.of(), Map.of());
  }

  static AllowedProcedure withSecret(Procedure procedure, int output, Path file) {
    return new AllowedProcedure(
        procedure,
        Duration.ofSeconds(60),
        output,
        false,
        List.of(),
        Map.of(),
        Map.of("DNS_TOKEN", file));
  }

  static ProcedureRunner runner(DecisionLedger ledger, AllowedProcedure... procedures) {
    return new ProcedureRunner(
        List.of(procedures),
        true,
        ledger,
        Map.of("HOME", "/root"),
        () -> NOW,
        any -> Optional.empty());
  }
}
