package dev.winnow.calendar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.data.ContentHandler;

/** Gathers the events of a file while it is read. For one thread. */
final class EventList implements ContentHandler {

  private static final String EVENT = "VEVENT";

  /** Far more than a team has in years. */
  private static final int MOST = 20_000;

  private final List<RawEvent> events = new ArrayList<>();
  private final List<String> within = new ArrayList<>();
  private Map<String, String> parameters = new HashMap<>();
  private String value = "";

  List<RawEvent> events() {
    return events;
  }

  @Override
  public void startCalendar() {}

  @Override
  public void endCalendar() {}

  @Override
  public void startComponent(String name) {
    within.add(name.toUpperCase(Locale.ROOT));
    if (inEvent()) {
      if (events.size() == MOST) {
        throw new IllegalArgumentException("there are more than " + MOST + " events");
      }
      events.add(new RawEvent());
    }
  }

  @Override
  public void endComponent(String name) {
    if (!within.isEmpty()) {
      within.remove(within.size() - 1);
    }
  }

  @Override
  public void startProperty(String name) {
    parameters = new HashMap<>();
    value = "";
  }

  @Override
  public void parameter(String name, String text) {
    parameters.put(name.toUpperCase(Locale.ROOT), text);
  }

  @Override
  public void propertyValue(String text) {
    value = text;
  }

  @Override
  public void endProperty(String name) {
    if (inEvent()) {
      events.get(events.size() - 1).add(name, new RawEvent.Line(Map.copyOf(parameters), value));
    }
  }

  /** Not in what is within an event, such as its alarm. */
  private boolean inEvent() {
    return !within.isEmpty() && within.get(within.size() - 1).equals(EVENT);
  }
}
