package dev.winnow.core.signal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * A person has taken a ticket on. Immutable, safe for use by several threads.
 *
 * @param target the ticket or alert
 * @param by who
 * @param at when
 * @param source where it came from, possibly empty
 */
public record Acknowledgement(
    @JsonProperty(required = true) Target target, String by, Instant at, String source)
    implements Report {

  @Override
  public Acknowledgement about(String ticketId) {
    return new Acknowledgement(Target.ticket(ticketId), by, at, source);
  }

  /**
   * The same, taken at another time.
   *
   * @param when the time at which it is taken instead
   * @return a copy with that time
   */
  @Override
  public Acknowledgement takenAt(Instant when) {
    return new Acknowledgement(target, by, when, source);
  }
}
