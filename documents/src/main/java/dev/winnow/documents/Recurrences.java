package dev.winnow.documents;

import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.signal.RecurrenceReport;
import dev.winnow.documents.record.Chronicle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What recurs in a record, for rules that say what is to be done about it. Stateless. */
public final class Recurrences {

  private Recurrences() {}

  /**
   * Tells rules what recurs, and keeps what they propose.
   *
   * @param chronicle the record
   * @param request which part of it
   * @param engine decides; what it is told stays in it
   * @return the request, with the tickets that were opened
   */
  public static Request proposed(Chronicle chronicle, Request request, TriageEngine engine) {
    List<Decision> decided = new ArrayList<>();
    for (RecurrenceReport recurs : of(chronicle, request, engine.now())) {
      decided.addAll(engine.accept(recurs).decisions());
    }
    decided.addAll(engine.advanceTo(engine.now()));
    return request.proposing(
        decided.stream()
            .filter(TicketUpdate.class::isInstance)
            .map(TicketUpdate.class::cast)
            .filter(update -> update.change() == TicketUpdate.Change.OPENED)
            .toList());
  }

  /**
   * Finds what recurs: a signal for each problem and place of which more than one ticket began in
   * that time; the most frequent first.
   */
  static List<RecurrenceReport> of(Chronicle chronicle, Request request, Instant at) {
    return Toil.reports(Frame.of(chronicle, request), at);
  }
}
