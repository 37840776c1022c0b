package dev.winnow.rules.calendar;

import java.time.ZoneId;
import java.util.List;

/**
 * Reads calendar files. Settings that name such a file find the reader on the class path ({@link
 * java.util.ServiceLoader}), so that who names none needs none. Safe for use by several threads.
 */
public interface CalendarReader {

  /**
   * Reads a calendar.
   *
   * @param text the file's text
   * @param zone the time zone of whole days, and of times that name none
   * @return what stands in it from 1970 to 2100, each time of what recurs by itself, in the order
   *     in which they begin
   * @throws IllegalArgumentException if the text is no calendar, or a larger one than is read; the
   *     message says where and why
   */
  List<CalendarEvent> read(String text, ZoneId zone);
}
