package dev.winnow.documents;

import dev.winnow.core.signal.RecurrenceReport;
import dev.winnow.documents.record.Chronicle;
import java.time.Instant;
import java.util.List;

/** What recurs in a record, for rules that say what is to be done about it. Stateless. */
public final class Recurrences {

  private Recurrences() {}

  /**
   * Finds what recurs.
   *
   * @param chronicle the record
   * @param request which part of it
   * @param at when the rules are told
   * @return a signal for each problem and place of which more than one ticket began in that time;
   *     the most frequent first
   */
  public static List<RecurrenceReport> of(Chronicle chronicle, Request request, Instant at) {
    return Toil.reports(Frame.of(chronicle, request), at);
  }
}
