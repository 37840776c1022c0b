package dev.winnow.text.yaml;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them: {@code 30m}, {@code 1h30m}, {@code 500ms}, {@code PT30M}. */
public final class Durations {

  /** The form, largest unit first, as in Prometheus. Also good for a JSON schema. */
  public static final String FORM =
      "^(0|(?=.)([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?|P[0-9DTHMS.]+)$";

  private static final Pattern UNITS =
      Pattern.compile(
          "(?=.)(?:(\\d{1,9})y)?(?:(\\d{1,9})w)?(?:(\\d{1,9})d)?(?:(\\d{1,9})h)?"
              + "(?:(\\d{1,9})m)?(?:(\\d{1,9})s)?(?:(\\d{1,9})ms)?");

  private static final Duration[] SIZES = {
    Duration.ofDays(365),
    Duration.ofDays(7),
    Duration.ofDays(1),
    Duration.ofHours(1),
    Duration.ofMinutes(1),
    Duration.ofSeconds(1),
    Duration.ofMillis(1)
  };

  private static final Duration LONGEST = Duration.ofDays(36_500);

  private Durations() {}

  /**
   * Reads a duration.
   *
   * @param text such as {@code 1h30m}
   * @return the duration; empty if the text is none, is negative or longer than 100 years
   */
  public static Optional<Duration> parse(String text) {
    if (text.equals("0")) {
      return Optional.of(Duration.ZERO);
    }
    Matcher units = UNITS.matcher(text);
    Optional<Duration> read = units.matches() ? Optional.of(sum(units)) : iso(text);
    return read.filter(d -> !d.isNegative() && d.compareTo(LONGEST) <= 0);
  }

  private static Duration sum(Matcher units) {
    Duration sum = Duration.ZERO;
    for (int unit = 0; unit < SIZES.length; unit++) {
      String count = units.group(unit + 1);
      if (count != null) {
        sum = sum.plus(SIZES[unit].multipliedBy(Long.parseLong(count)));
      }
    }
    return sum;
  }

  private static Optional<Duration> iso(String text) {
    if (!text.startsWith("P")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Duration.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
