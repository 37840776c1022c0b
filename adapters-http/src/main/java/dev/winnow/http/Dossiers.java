package dev.winnow.http;

import dev.winnow.core.TriageEngine;
import dev.winnow.core.Why;
import dev.winnow.core.decision.Because;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.TicketView;
import dev.winnow.runtime.service.Desk;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** All that is known of a ticket. Safe for use by several threads. */
final class Dossiers {

  /**
   * A ticket with all that was decided for it.
   *
   * @param ticket as it is now
   * @param decisions the first first
   * @param now the engine's time
   */
  record Dossier(TicketView ticket, List<Decision> decisions, Instant now) {

    /** Why it was opened. */
    List<Because> opened() {
      return decisions.isEmpty() ? List.of() : decisions.get(0).because();
    }
  }

  private final Desk desk;

  Dossiers(Desk desk) {
    this.desk = desk;
  }

  /** Of a ticket; fails with a {@link Problem} if there is none. */
  CompletableFuture<Dossier> of(String id) {
    return desk.ask(engine -> find(engine, id))
        .thenApply(
            found ->
                found.orElseThrow(
                    () ->
                        Problem.of(
                            404, "There is no such ticket, or it is no longer remembered.")));
  }

  private static Optional<Dossier> find(TriageEngine engine, String id) {
    return engine.tickets().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .map(ticket -> new Dossier(ticket, decisions(engine, id), engine.now()));
  }

  private static List<Decision> decisions(TriageEngine engine, String id) {
    return engine.why(id).map(Why::decisions).orElse(List.of());
  }
}
