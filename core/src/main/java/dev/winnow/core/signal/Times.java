package dev.winnow.core.signal;

import java.time.DateTimeException;
import java.time.Instant;

/** Times as numbers for rules. Stateless. */
public final class Times {

  private static final Instant FIRST = Instant.parse("-100000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("+100000-01-01T00:00:00Z");

  private Times() {}

  /**
   * A time that somebody says, as far away as it may be: as when a silence never ends.
   *
   * @param said any time
   * @return milliseconds since 1970-01-01T00:00:00Z; of a time more than 100,000 years away those
   *     of one that far, so that durations can be added
   */
  public static long millis(Instant said) {
    Instant near = said.isBefore(FIRST) ? FIRST : said;
    return (near.isAfter(LAST) ? LAST : near).toEpochMilli();
  }

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
