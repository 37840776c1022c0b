package dev.winnow.core.json;

import dev.winnow.core.decision.Because;
import dev.winnow.core.decision.TicketView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A ticket as others read it; see {@link TicketView}.
 *
 * @param because why it was opened
 */
record TicketForm(
    String id,
    int priority,
    String title,
    Optional<String> about,
    String scope,
    TicketView.State state,
    long count,
    String owner,
    String category,
    Optional<String> summary,
    Optional<String> runbook,
    Optional<String> dashboard,
    Optional<String> rootCause,
    List<String> inhibits,
    Instant firstSeen,
    Instant lastSeen,
    List<BecauseForm> because) {

  /**
   * A ticket whose incidents all went to another: what came before may still speak of it.
   *
   * @param closeReason where they went
   */
  record Merged(String id, String title, String scope, String closeReason) {

    static Merged of(TicketView view) {
      return new Merged(view.id(), view.title(), view.scope(), view.closeReason());
    }
  }

  static TicketForm of(TicketView view, List<Because> because) {
    return new TicketForm(
        view.id(),
        view.priority(),
        view.title(),
        DecisionForm.some(view.about()),
        view.scope(),
        view.state(),
        view.count(),
        view.owner(),
        view.category(),
        DecisionForm.some(view.summary()),
        DecisionForm.some(view.runbook()),
        DecisionForm.some(view.dashboard()),
        view.rootCause().flatMap(DecisionForm::some),
        view.inhibits(),
        view.firstSeen(),
        view.lastSeen(),
        BecauseForm.of(because));
  }
}
