package dev.winnow.k8s;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a CronJob is run: five fields, or a word for them, as its controller reads them
 * (github.com/robfig/cron v3, ParseStandard). Immutable.
 */
final class CronSchedule {

  private static final Map<String, String> WORDS =
      Map.of(
          "@yearly", "0 0 1 1 *",
          "@annually", "0 0 1 1 *",
          "@monthly", "0 0 1 * *",
          "@weekly", "0 0 * * 0",
          "@daily", "0 0 * * *",
          "@midnight", "0 0 * * *",
          "@hourly", "0 * * * *");

  private static final Pattern ZONED = Pattern.compile("(?:CRON_)?TZ=(\\S+)\\s+(.*)");

  /** A schedule for 29 February has runs four years apart, or eight. */
  private static final int LONGEST_YEARS = 9;

  private final CronField minute;
  private final CronField hour;
  private final CronField day;
  private final CronField month;
  private final CronField weekday;
  private final ZoneId zone;

  private CronSchedule(String[] fields, ZoneId zone) {
    minute = CronField.of(fields[0], 0, 59, "");
    hour = CronField.of(fields[1], 0, 23, "");
    day = CronField.of(fields[2], 1, 31, "");
    month = CronField.of(fields[3], 1, 12, "janfebmaraprmayjunjulaugsepoctnovdec");
    weekday = CronField.of(fields[4], 0, 6, "sunmontuewedthufrisat");
    this.zone = zone;
  }

  /**
   * A schedule.
   *
   * @param text as it stands in the CronJob
   * @param zone its time zone; UTC, the controller's own, if it has none
   * @return empty if nothing can be said of when it is run
   */
  static Optional<CronSchedule> of(@Nullable String text, @Nullable String zone) {
    String plain = text == null ? "" : text.strip();
    Matcher zoned = ZONED.matcher(plain);
    String fields = zoned.matches() ? zoned.group(2) : plain;
    try {
      String[] five = WORDS.getOrDefault(fields, fields).split("\\s+", -1);
      ZoneId place = zoned.matches() ? ZoneId.of(zoned.group(1)) : own(zone);
      return five.length == 5 ? Optional.of(new CronSchedule(five, place)) : Optional.empty();
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static ZoneId own(@Nullable String zone) {
    return zone == null || zone.isBlank() ? ZoneOffset.UTC : ZoneId.of(zone);
  }

  /** The first time after a moment at which it is run; empty if it is never again. */
  Optional<Instant> after(Instant moment) {
    ZonedDateTime at = moment.atZone(zone).truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
    ZonedDateTime last = at.plusYears(LONGEST_YEARS);
    while (at.isBefore(last)) {
      if (!month.has(at.getMonthValue())) {
        at = at.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1).plusMonths(1);
      } else if (!isDay(at)) {
        at = at.truncatedTo(ChronoUnit.DAYS).plusDays(1);
      } else if (!hour.has(at.getHour())) {
        at = at.truncatedTo(ChronoUnit.HOURS).plusHours(1);
      } else if (!minute.has(at.getMinute())) {
        at = at.plusMinutes(1);
      } else {
        return Optional.of(at.toInstant());
      }
    }
    return Optional.empty();
  }

  /** How many times it is run after a moment and until another one; no more than are asked for. */
  int runs(Instant after, Instant until, int most) {
    int runs = 0;
    Optional<Instant> next = after(after);
    // A run is started some seconds after its time, so that its own time is never reached again.
    Instant end = until.plus(Duration.ofSeconds(1));
    while (runs < most && next.filter(end::isAfter).isPresent()) {
      runs++;
      next = next.flatMap(this::after);
    }
    return runs;
  }

  /** Where both the day of the month and that of the week are restricted, either will do. */
  private boolean isDay(ZonedDateTime at) {
    boolean ofMonth = day.has(at.getDayOfMonth());
    boolean ofWeek = weekday.has(at.getDayOfWeek().getValue() % 7);
    return (day.any() || weekday.any()) ? ofMonth && ofWeek : ofMonth || ofWeek;
  }
}
