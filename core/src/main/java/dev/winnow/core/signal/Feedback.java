package dev.winnow.core.signal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;

/**
 * A person's opinion of a ticket. Immutable, safe for use by several threads.
 *
 * @param target the ticket or alert
 * @param by who
 * @param verdict what they think
 * @param comment in their words, possibly empty
 * @param at when
 * @param source where it came from, possibly empty
 */
@JsonPropertyOrder({"verdict", "comment", "target"})
public record Feedback(
    @JsonProperty(required = true) Target target,
    String by,
    @JsonProperty(required = true) Verdict verdict,
    String comment,
    Instant at,
    String source)
    implements Report {

  /** What a person thinks of a ticket. */
  public enum Verdict implements Worded {
    /** It was right to open it. */
    USEFUL("useful"),
    /** Nothing had to be done. */
    NO_ACTION("no-action");

    private final String word;

    Verdict(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  @Override
  public Feedback about(String ticketId) {
    return new Feedback(Target.ticket(ticketId), by, verdict, comment, at, source);
  }

  /**
   * The same, taken at another time.
   *
   * @param when the time at which it is taken instead
   * @return a copy with that time
   */
  @Override
  public Feedback takenAt(Instant when) {
    return new Feedback(target, by, verdict, comment, when, source);
  }
}
