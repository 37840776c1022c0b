package dev.winnow.core.fact.count;

import dev.winnow.core.fact.Proposal;
import dev.winnow.core.fact.ProposalKind;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something should be counted. The engine answers with a {@link Counter}, in which the same thing
 * counts once. Immutable.
 *
 * @param kind what is counted, such as {@code failed-logins}
 * @param subject for whom or what it is counted apart, such as a user's name
 * @param what the one thing that counts, such as a signal's number or a zone
 * @param at when it happened, in epoch milliseconds
 * @param within for how long it counts
 * @param times for how many it counts
 * @param guarding whether guards go by it: then a rule can neither shorten nor clear what is
 *     counted
 */
public record Count(
    String kind, String subject, String what, long at, Duration within, int times, boolean guarding)
    implements Proposal {

  /**
   * Checks that it counts.
   *
   * @throws IllegalArgumentException if it counts for less than one
   */
  public Count {
    if (times < 1) {
      throw new IllegalArgumentException("what counts counts for one at least, not for " + times);
    }
  }

  /**
   * Something should be counted for several.
   *
   * @param kind what is counted
   * @param subject for whom or what it is counted apart
   * @param what the one thing that counts
   * @param at when it happened, in epoch milliseconds
   * @param within for how long it counts
   * @param times for how many it counts
   * @throws IllegalArgumentException if it counts for less than one
   */
  public Count(String kind, String subject, String what, long at, Duration within, int times) {
    this(kind, subject, what, at, within, times, false);
  }

  /**
   * Something should be counted that a label names, such as {@code labels["zone"]}, or a number,
   * such as a signal's. A label that is missing counts as empty.
   *
   * @param kind what is counted
   * @param subject for whom or what it is counted apart
   * @param what the one thing that counts
   * @param at when it happened, in epoch milliseconds
   * @param within for how long it counts
   */
  public Count(
      String kind, @Nullable Object subject, @Nullable Object what, long at, Duration within) {
    this(kind, Objects.toString(subject, ""), Objects.toString(what, ""), at, within, 1, false);
  }

  /**
   * The same, as guards count it.
   *
   * @return a count that only guards may shorten or clear
   */
  public Count guarded() {
    return new Count(kind, subject, what, at, within, times, true);
  }

  @Override
  public ProposalKind proposalKind() {
    return ProposalKind.COUNT;
  }

  @Override
  public String order() {
    return String.join("\n", kind, subject, what, Long.toString(at));
  }

  /** What is counted, in words. */
  @Override
  public String toString() {
    return "one more of " + kind + " of " + subject;
  }
}
