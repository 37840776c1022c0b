package dev.winnow.core.signal;

import java.time.Instant;

/**
 * An adapter says how an action went. Immutable, safe for use by several threads.
 *
 * @param decision the id of the decision that asked for the action
 * @param success whether it was carried out
 * @param detail what happened, for people
 * @param at when
 * @param source where it came from, possibly empty
 */
public record ActionOutcome(
    String decision, boolean success, String detail, Instant at, String source) implements Signal {

  /**
   * When, as a number for rules.
   *
   * @return milliseconds since 1970-01-01T00:00:00Z
   */
  public long atMillis() {
    return at.toEpochMilli();
  }
}
