package dev.winnow.http;

import dev.winnow.core.TriageEngine;
import dev.winnow.core.Why;
import dev.winnow.core.decision.Because;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.TicketView;
import dev.winnow.runtime.service.Desk;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** All that is known of a ticket. Safe for use by several threads. */
final class Dossiers {

  /**
   * A ticket with all that was decided for it.
   *
   * @param ticket as it is now
   * @param decisions the first first
   */
  record Dossier(TicketView ticket, List<Decision> decisions) {

    /** Why it was opened. */
    List<Because> opened() {
      return decisions.isEmpty() ? List.of() : decisions.get(0).because();
    }
  }

  private final Desk desk;

  Dossiers(Desk desk) {
    this.desk = desk;
  }

  /** A ticket; fails with a {@link Problem} if there is none. */
  CompletableFuture<TicketView> ticket(String id) {
    return found(engine -> ticket(engine, id));
  }

  /** All of a ticket; fails with a {@link Problem} if there is none. */
  CompletableFuture<Dossier> of(String id) {
    return found(engine -> ticket(engine, id).map(one -> new Dossier(one, decisions(engine, id))));
  }

  private <T> CompletableFuture<T> found(Function<TriageEngine, Optional<T>> question) {
    CompletableFuture<Optional<T>> answer = desk.ask(question);
    return answer.thenApply(
        one ->
            one.orElseThrow(
                () -> Problem.of(404, "There is no such ticket, or it is no longer remembered.")));
  }

  private static Optional<TicketView> ticket(TriageEngine engine, String id) {
    return engine.tickets().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  private static List<Decision> decisions(TriageEngine engine, String id) {
    return engine.why(id).map(Why::decisions).orElse(List.of());
  }
}
