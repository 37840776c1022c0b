package dev.winnow.calendar;

import dev.winnow.rules.calendar.CalendarEvent;
import dev.winnow.rules.calendar.CalendarReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ParserException;

/**
 * Reads iCalendar files (RFC 5545). Times are those of the event's zone, which is known by its
 * name; its definition in the file is not read, and nothing is asked of the network. What recurs
 * does so at the same time of day, begin and end, whatever clocks do. Stateless, safe for use by
 * several threads.
 */
public final class IcalReader implements CalendarReader {

  private static final int SHOWN = 60;

  /** Makes a reader. */
  public IcalReader() {}

  @Override
  public List<CalendarEvent> read(String text, ZoneId zone) {
    EventList list = new EventList();
    try {
      new CalendarParserImpl().parse(new StringReader(text), list);
    } catch (ParserException e) {
      throw new IllegalArgumentException(
          "\"" + line(text, e.getLineNo()) + "\" is not as in an iCalendar file", e);
    } catch (IOException e) {
      throw new IllegalArgumentException("this is no iCalendar file", e);
    }
    Expansion expansion = new Expansion(list.events(), new EventTimes(zone));
    List<CalendarEvent> events = new ArrayList<>();
    list.events().forEach(event -> events.addAll(expansion.of(event)));
    events.sort(Comparator.comparing(CalendarEvent::from));
    return List.copyOf(events);
  }

  private static String line(String text, int number) {
    String line = text.lines().skip(Math.max(0, number - 1)).findFirst().orElse("");
    return EventTimes.cut(line, SHOWN);
  }
}
