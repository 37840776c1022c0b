package dev.winnow.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Properties;
import net.fortuna.ical4j.data.CalendarParserImpl;

/** Finds time zones by the names that calendars give them. Immutable. */
final class ZoneNames {

  /** What Outlook calls zones, as ical4j knows it. */
  private static final String OUTLOOK = "/net/fortuna/ical4j/transform/compliance/msTimezoneNames";

  private final Properties outlook = new Properties();

  ZoneNames() {
    try (InputStream in = CalendarParserImpl.class.getResourceAsStream(OUTLOOK)) {
      if (in != null) {
        outlook.load(in);
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("the names of time zones cannot be read", e);
    }
  }

  ZoneId of(String name) {
    String plain = name.replace("\"", "").strip();
    String last = plain.substring(Math.max(0, lastTwo(plain)));
    return zone(plain)
        .or(() -> zone(outlook.getProperty(plain, "")))
        .or(() -> zone(last))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the time zone \"" + plain + "\" is not known by its name"));
  }

  /** Where the last two names of a path begin, as in /mozilla.org/20050126_1/Europe/Berlin. */
  private static int lastTwo(String path) {
    return path.lastIndexOf('/', path.lastIndexOf('/') - 1) + 1;
  }

  private static Optional<ZoneId> zone(String name) {
    try {
      return name.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
