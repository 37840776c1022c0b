package dev.winnow.core.signal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;

/**
 * A person or a ticket system says that a problem is over. Immutable, safe for use by several
 * threads.
 *
 * @param target the ticket or alert
 * @param by who
 * @param action what was done about it; empty if nothing had to be done
 * @param at when
 * @param source where it came from, possibly empty
 */
@JsonPropertyOrder({"action", "target"})
public record Resolution(
    @JsonProperty(required = true) Target target,
    String by,
    String action,
    Instant at,
    String source)
    implements Report {

  @Override
  public Resolution about(String ticketId) {
    return new Resolution(Target.ticket(ticketId), by, action, at, source);
  }

  /**
   * The same, taken at another time.
   *
   * @param when the time at which it is taken instead
   * @return a copy with that time
   */
  @Override
  public Resolution takenAt(Instant when) {
    return new Resolution(target, by, action, when, source);
  }
}
