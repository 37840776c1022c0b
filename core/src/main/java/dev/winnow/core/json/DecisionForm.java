package dev.winnow.core.json;

import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.CountReport;
import dev.winnow.core.decision.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A decision as others read it. Immutable. */
sealed interface DecisionForm {

  static DecisionForm of(Decision decision) {
    if (decision instanceof ActionRequest action) {
      return ActionForm.of(action);
    }
    if (decision instanceof CountReport count) {
      return CountForm.of(count);
    }
    return TicketOrNotice.of(decision);
  }

  /** Nothing for an empty text: it is written as null. */
  static Optional<String> some(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** What became of a ticket, and what people are told. */
  record TicketOrNotice(
      String id,
      Instant at,
      String kind,
      String subject,
      Optional<String> ticket,
      List<BecauseForm> because)
      implements DecisionForm {

    static TicketOrNotice of(Decision decision) {
      return new TicketOrNotice(
          decision.id(),
          decision.at(),
          decision.kind(),
          decision.subject(),
          some(decision.ticket()),
          BecauseForm.of(decision.because()));
    }
  }

  /** An action that is asked for. */
  record ActionForm(
      String id,
      Instant at,
      String kind,
      String subject,
      Optional<String> ticket,
      String action,
      Optional<String> target,
      Optional<String> namespace,
      List<String> command,
      Optional<String> undoes,
      List<BecauseForm> because)
      implements DecisionForm {

    static ActionForm of(ActionRequest request) {
      return new ActionForm(
          request.id(),
          request.at(),
          request.kind(),
          request.subject(),
          some(request.ticket()),
          request.action(),
          some(request.what().target()),
          some(request.what().namespace()),
          request.what().command(),
          some(request.undoes()),
          BecauseForm.of(request.because()));
    }
  }

  /** How something stands that is counted. */
  record CountForm(
      String id,
      Instant at,
      String kind,
      String subject,
      Optional<String> ticket,
      String watched,
      int count,
      int limit,
      String text,
      Instant nextAt,
      List<BecauseForm> because)
      implements DecisionForm {

    static CountForm of(CountReport report) {
      return new CountForm(
          report.id(),
          report.at(),
          report.kind(),
          report.subject(),
          some(report.ticket()),
          report.watched(),
          report.count(),
          report.limit(),
          report.text(),
          report.nextAt(),
          BecauseForm.of(report.because()));
    }
  }
}
