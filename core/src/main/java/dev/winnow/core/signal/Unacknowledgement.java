package dev.winnow.core.signal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * A person who had taken a ticket on has handed it back, or a ticket system says that nobody has it
 * any more. Immutable, safe for use by several threads.
 *
 * @param target the ticket or alert
 * @param by who
 * @param at when
 * @param source where it came from, possibly empty
 */
public record Unacknowledgement(
    @JsonProperty(required = true) Target target, String by, Instant at, String source)
    implements Report {

  @Override
  public Unacknowledgement about(String ticketId) {
    return new Unacknowledgement(Target.ticket(ticketId), by, at, source);
  }

  /**
   * The same, taken at another time.
   *
   * @param when the time at which it is taken instead
   * @return a copy with that time
   */
  @Override
  public Unacknowledgement takenAt(Instant when) {
    return new Unacknowledgement(target, by, when, source);
  }
}
