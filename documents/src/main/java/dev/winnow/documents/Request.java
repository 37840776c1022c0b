package dev.winnow.documents;

import dev.winnow.core.decision.TicketUpdate;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What a document is to be about. Immutable.
 *
 * @param from from when; the beginning of the record if it is not said
 * @param to until when; the end of the record if it is not said
 * @param ticket the ticket, by its id or the name of its problem; empty for whatever is there
 * @param service the service; empty for all
 * @param zone the team's zone
 * @param options what settings say
 * @param handOver who hands the shift over, and to whom
 * @param proposed tickets that rules opened for what recurs, if they were asked
 */
public record Request(
    Optional<Instant> from,
    Optional<Instant> to,
    String ticket,
    String service,
    ZoneId zone,
    PaperOptions options,
    HandOver handOver,
    List<TicketUpdate> proposed) {

  /** Keeps its own copy. */
  public Request {
    proposed = List.copyOf(proposed);
  }

  /**
   * The same with what rules propose of what recurs.
   *
   * @param proposals tickets, as they were opened
   * @return a copy
   */
  public Request proposing(List<TicketUpdate> proposals) {
    return new Request(from, to, ticket, service, zone, options, handOver, proposals);
  }

  /**
   * The same with who hands the shift over.
   *
   * @param people as schedules have it
   * @return a copy
   */
  public Request handedOver(HandOver people) {
    return new Request(from, to, ticket, service, zone, options, people, proposed);
  }
}
