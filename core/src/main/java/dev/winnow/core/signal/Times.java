package dev.winnow.core.signal;

import java.time.DateTimeException;
import java.time.Instant;

/** Times that stand as texts among labels. Stateless. */
public final class Times {

  private Times() {}

  /**
   * The time under a name, as a number for rules.
   *
   * @param times times in ISO 8601, by names
   * @param name which of them
   * @param seen when they were seen: none of them can be later
   * @return milliseconds since 1970-01-01T00:00:00Z; {@code seen} if there is no such time, or none
   *     that can be read, or a later one
   */
  public static long millis(Labels times, String name, long seen) {
    try {
      String text = times.value(name);
      return text.isEmpty() ? seen : Math.min(seen, Instant.parse(text).toEpochMilli());
    } catch (DateTimeException | ArithmeticException e) {
      return seen;
    }
  }
}
