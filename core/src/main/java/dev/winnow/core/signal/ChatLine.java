package dev.winnow.core.signal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * Somebody said something where the team talks. Immutable, safe for use by several threads.
 *
 * @param who who said it
 * @param text what, in one line or several; of one longer than {@link LogLine#LONGEST} the
 *     beginning alone
 * @param at when
 * @param source where, such as the name of a channel; possibly empty
 */
public record ChatLine(
    @JsonProperty(required = true) String who,
    @JsonProperty(required = true) String text,
    Instant at,
    String source)
    implements Signal {

  /**
   * Checks that somebody said it.
   *
   * @throws IllegalArgumentException if it is not said who
   */
  public ChatLine {
    if (who.isBlank()) {
      throw new IllegalArgumentException("a chat line needs somebody who said it");
    }
    text = Lengths.cut(text, LogLine.LONGEST);
  }

  /**
   * When, as a number for rules.
   *
   * @return milliseconds since 1970-01-01T00:00:00Z
   */
  public long atMillis() {
    return at.toEpochMilli();
  }

  /**
   * The same, taken at another time.
   *
   * @param when the time at which it is taken instead
   * @return a copy with that time
   */
  @Override
  public ChatLine takenAt(Instant when) {
    return new ChatLine(who, text, when, source);
  }
}
