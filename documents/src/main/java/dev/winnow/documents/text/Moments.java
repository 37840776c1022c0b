package dev.winnow.documents.text;

import dev.winnow.documents.view.Moment;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Times in a team's zone, with UTC beside. Immutable, safe for use by several threads.
 *
 * @param zone the team's zone
 */
public record Moments(ZoneId zone) {

  private static final DateTimeFormatter DAY = format("uuuu-MM-dd");
  private static final DateTimeFormatter MINUTES = format("HH:mm");
  private static final DateTimeFormatter SECONDS = format("HH:mm:ss");
  private static final DateTimeFormatter NAMED_DAY = format("EEEE uuuu-MM-dd");

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /**
   * A time in words.
   *
   * @param at any time
   * @return the time in the team's zone, with UTC beside unless that is the team's
   */
  public Moment of(Instant at) {
    ZonedDateTime here = at.atZone(zone);
    ZonedDateTime there = at.atZone(ZoneOffset.UTC);
    String day = DAY.format(here);
    boolean utc = here.getOffset().equals(ZoneOffset.UTC);
    boolean sameDay = DAY.format(there).equals(day);
    String beside =
        utc ? " UTC" : " (" + (sameDay ? "" : DAY.format(there) + " ") + clock(there) + " UTC)";
    String offset = utc ? "" : " " + here.getOffset();
    return new Moment(
        day + " " + clock(here) + offset + beside, clock(here) + beside, NAMED_DAY.format(here));
  }

  private static String clock(ZonedDateTime time) {
    return (time.getSecond() == 0 ? MINUTES : SECONDS).format(time);
  }

  /**
   * What the zone is called.
   *
   * @return such as {@code Europe/Berlin} or {@code UTC}
   */
  public String name() {
    return zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
  }

  /**
   * A part of time in words.
   *
   * @param from its beginning
   * @param to its end
   * @return such as {@code 2021-09-03 09:15 UTC to 2021-09-03 10:30 UTC}
   */
  public String period(Instant from, Instant to) {
    return of(from).text() + " to " + of(to).text();
  }
}
