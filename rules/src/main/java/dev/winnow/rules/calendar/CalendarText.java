package dev.winnow.rules.calendar;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Finds what reads calendar files. Stateless, safe for use by several threads. */
public final class CalendarText {

  private static final String ADAPTER = "dev.winnow:winnow-adapters-calendar";

  private CalendarText() {}

  /**
   * Reads a calendar with the reader on the class path.
   *
   * @param name the file's name, for messages
   * @param lines the file's lines
   * @param zone the time zone of whole days, and of times that name none
   * @return what stands in it
   * @throws IllegalArgumentException if there is no reader, or the text cannot be read
   */
  public static List<CalendarEvent> read(String name, List<String> lines, ZoneId zone) {
    return read(
        name,
        lines,
        zone,
        ServiceLoader.load(CalendarReader.class, CalendarReader.class.getClassLoader())
            .findFirst());
  }

  static List<CalendarEvent> read(
      String name, List<String> lines, ZoneId zone, Optional<CalendarReader> found) {
    CalendarReader reader =
        found.orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\""
                        + name
                        + "\" is a calendar file, and nothing that reads one is on the class"
                        + " path: add "
                        + ADAPTER));
    try {
      return reader.read(String.join("\r\n", lines) + "\r\n", zone);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }
}
