package dev.winnow.calendar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An event as it is written. Grows while it is read; for one thread. */
final class RawEvent {

  private final Map<String, List<Line>> lines = new LinkedHashMap<>();

  /**
   * A line of it.
   *
   * @param parameters what stands before the value, by names in capitals
   * @param value the rest
   */
  record Line(Map<String, String> parameters, String value) {
    String parameter(String name) {
      return parameters.getOrDefault(name, "");
    }
  }

  void add(String name, Line line) {
    lines.computeIfAbsent(name.toUpperCase(Locale.ROOT), any -> new ArrayList<>()).add(line);
  }

  List<Line> all(String name) {
    return lines.getOrDefault(name, List.of());
  }

  Optional<Line> one(String name) {
    return all(name).stream().findFirst();
  }

  String value(String name) {
    return one(name).map(Line::value).orElse("").strip();
  }

  boolean cancelled() {
    return value("STATUS").equalsIgnoreCase("CANCELLED");
  }

  /** Whom it is about: the first who attends and has not declined, or else its title. */
  String who() {
    return all("ATTENDEE").stream()
        .filter(one -> !one.parameter("PARTSTAT").equalsIgnoreCase("DECLINED"))
        .filter(one -> isPerson(one.parameter("CUTYPE")))
        .map(one -> address(one.value().strip()))
        .filter(one -> !one.isEmpty())
        .findFirst()
        .orElseGet(() -> plain(value("SUMMARY")));
  }

  private static boolean isPerson(String kind) {
    return !kind.equalsIgnoreCase("ROOM") && !kind.equalsIgnoreCase("RESOURCE");
  }

  private static String address(String value) {
    boolean mail = value.regionMatches(true, 0, "mailto:", 0, "mailto:".length());
    return mail ? value.substring("mailto:".length()) : value;
  }

  /** A text without its escapes (RFC 5545, 3.3.11), in one line. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        char next = text.charAt(++i);
        plain.append(next == 'n' || next == 'N' ? ' ' : next);
      } else {
        plain.append(c);
      }
    }
    return plain.toString().strip();
  }
}
