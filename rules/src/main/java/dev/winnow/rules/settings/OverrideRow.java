package dev.winnow.rules.settings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is on call for once, whatever the layers say. Immutable.
 *
 * @param user a person or a team
 * @param from since when: {@code 2026-12-24T09:00} in the schedule's time zone, with an offset such
 *     as {@code Z}, or a day
 * @param to until when, written likewise; at that instant it is over
 * @param ical a calendar file beside the settings file, in place of that
 * @param lines the lines of that file; Winnow reads them
 */
public record OverrideRow(
    @Nullable String user,
    @Nullable String from,
    @Nullable String to,
    @Nullable String ical,
    @Nullable List<String> lines) {

  /** Checks that it says who, and since and until when. */
  public OverrideRow {
    boolean written = user != null && !user.isBlank() && from != null && to != null;
    boolean any = user != null || from != null || to != null;
    Check.that(
        ical == null ? written : !any,
        "an override needs \"user\", \"from\" and \"to\", such as {user: bob, from:"
            + " 2026-12-24T09:00, to: 2026-12-25T09:00}, or \"ical\", a calendar file, alone");
  }

  List<SpanLayer.Span> spans(ZoneId zone, Map<String, String> names) {
    if (ical != null) {
      return LayerRow.spans(ical, lines, zone, names);
    }
    long begin = millis("from", String.valueOf(from), zone);
    long end = millis("to", String.valueOf(to), zone);
    Check.that(begin < end, "the override of " + user + " ends when it begins, or before");
    return List.of(new SpanLayer.Span(begin, end, String.valueOf(user)));
  }

  private static long millis(String key, String text, ZoneId zone) {
    try {
      if (text.indexOf('T') < 0) {
        return LocalDate.parse(text).atStartOfDay(zone).toInstant().toEpochMilli();
      }
      boolean offset = text.endsWith("Z") || text.matches(".*[+-][0-9][0-9]:[0-9][0-9]");
      return offset
          ? OffsetDateTime.parse(text).toInstant().toEpochMilli()
          : LocalDateTime.parse(text).atZone(zone).toInstant().toEpochMilli();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\"" + key + "\" must be a time such as 2026-12-24T09:00, not \"" + text + "\"", e);
    }
  }
}
