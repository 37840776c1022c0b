package dev.winnow.http;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people read them, in UTC. Stateless. */
final class Ages {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private static final String NEW = "just now";
  private static final long MINUTES = 60;
  private static final long HOURS = 48;

  private Ages() {}

  /** Such as {@code 2 Mar 09:00 UTC}. */
  static String time(Instant when) {
    return TIME.format(when) + " UTC";
  }

  /** Such as {@code 12 min}. */
  static String age(Instant when, Instant now) {
    Duration age = Duration.between(when, now);
    if (age.compareTo(Duration.ofMinutes(1)) < 0) {
      return NEW;
    }
    if (age.toMinutes() < MINUTES) {
      return age.toMinutes() + " min";
    }
    return age.toHours() < HOURS
        ? age.toHours() + " h " + age.toMinutesPart() + " min"
        : age.toDays() + " days";
  }

  private static String since(Instant when, Instant now) {
    String age = age(when, now);
    return age.equals(NEW) ? NEW : "for " + age;
  }

  /** An element that says both. */
  static Node shown(Instant when, Instant now) {
    return Tag.of("time", Node.text(since(when, now)))
        .with("datetime", when.toString())
        .with("title", time(when));
  }
}
