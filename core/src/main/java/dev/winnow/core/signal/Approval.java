package dev.winnow.core.signal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * A person allows the actions of a ticket that need it. Immutable, safe for use by several threads.
 *
 * @param target the ticket or alert
 * @param by who
 * @param at when
 * @param source where it came from, possibly empty
 */
public record Approval(
    @JsonProperty(required = true) Target target, String by, Instant at, String source)
    implements Report {

  @Override
  public Approval about(String ticketId) {
    return new Approval(Target.ticket(ticketId), by, at, source);
  }

  /**
   * The same, taken at another time.
   *
   * @param when the time at which it is taken instead
   * @return a copy with that time
   */
  @Override
  public Approval takenAt(Instant when) {
    return new Approval(target, by, when, source);
  }
}
