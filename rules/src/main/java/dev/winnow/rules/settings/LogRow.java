package dev.winnow.rules.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.winnow.rules.places.FileName;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A log to follow. Immutable.
 *
 * @param file its path
 * @param name what people call it; the last name of the path if left out
 * @param time how the time at the beginning of its lines is written, as a pattern of Java's {@code
 *     DateTimeFormatter}, such as {@code yyyy-MM-dd HH:mm:ss}; none if left out
 * @param zone in which zone that time is, where it does not say so itself
 */
public record LogRow(
    String file,
    @Nullable String name,
    @Nullable String time,
    @JsonProperty(defaultValue = "UTC") String zone) {

  private static final Instant SAMPLE = Instant.parse("2021-09-03T08:01:02Z");

  /** Checks that it can be read. */
  public LogRow {
    Check.that(!file.isBlank(), "a log needs a \"file\"");
    Check.that(name == null || !name.isBlank(), "the \"name\" of a log must not be blank");
    String wrong = FileName.wrong(file).orElse("");
    Check.that(wrong.isEmpty(), "\"file\" is no path: " + wrong);
    checkTime(time, zone);
  }

  private static void checkTime(@Nullable String time, String zone) {
    try {
      if (time != null) {
        DateTimeFormatter format = format(time, zone);
        Instant unused = Instant.from(format.parse(format.format(SAMPLE)));
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IllegalArgumentException(
          "\"time\" must be a pattern with date and time, such as yyyy-MM-dd HH:mm:ss, and"
              + " \"zone\" a zone, such as Europe/Berlin: "
              + e.getMessage(),
          e);
    }
  }

  /**
   * What people call it.
   *
   * @return never blank
   */
  public String called() {
    return name == null ? FileName.last(file) : name;
  }

  /**
   * How the time at the beginning of its lines is read.
   *
   * @return a format with a zone; empty if they have none
   */
  public Optional<DateTimeFormatter> format() {
    return Optional.ofNullable(time).map(pattern -> format(pattern, zone));
  }

  private static DateTimeFormatter format(String time, String zone) {
    return DateTimeFormatter.ofPattern(time, Locale.ENGLISH).withZone(ZoneId.of(zone));
  }
}
