package dev.winnow.calendar;

import dev.winnow.calendar.EventTimes.Moment;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Recur;

/**
 * A rule by which an event recurs. It is worked out in the time of day that clocks show where the
 * event begins. Immutable.
 */
final class Recurrence {

  /** A rule may look at many days that it leaves out, so there are not to be many rules. */
  static final int MOST_RULES = 200;

  private static final Pattern UNTIL = Pattern.compile(";?UNTIL=([0-9TZ]{1,20})");
  private static final Set<String> EACH = Set.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");
  private static final Pattern FREQUENCY = Pattern.compile("FREQ=([A-Z]+)");
  private static final Pattern TOO_OFTEN = Pattern.compile("BY(HOUR|MINUTE|SECOND)=");
  private static final int LONGEST = 500;
  private static final LocalDateTime EARLIEST = LocalDateTime.of(1900, 1, 1, 0, 0);
  private static final LocalDateTime END = LocalDateTime.of(2100, 1, 2, 0, 0);

  private final Recur<LocalDateTime> rule;
  private final LocalDateTime first;
  private final LocalDateTime last;

  private Recurrence(Recur<LocalDateTime> rule, LocalDateTime first, LocalDateTime last) {
    this.rule = rule;
    this.first = first;
    this.last = last;
  }

  static Recurrence of(String written, Moment begin, EventTimes times) {
    String text = written.strip().toUpperCase(Locale.ROOT);
    Matcher often = FREQUENCY.matcher(text);
    if (text.length() > LONGEST
        || !often.find()
        || !EACH.contains(often.group(1))
        || TOO_OFTEN.matcher(text).find()) {
      throw new IllegalArgumentException(
          "only what recurs by the day, week, month or year is read, not \""
              + EventTimes.cut(text, 60)
              + "\"");
    }
    if (begin.local().isBefore(EARLIEST)) {
      throw new IllegalArgumentException("it recurs since before 1900");
    }
    Matcher until = UNTIL.matcher(text);
    LocalDateTime last = END;
    if (until.find()) {
      Moment end = times.moment(until.group(1), "");
      last = end.day() ? end.local().plusDays(1).minusSeconds(1) : end.in(begin.zone());
    }
    try {
      return new Recurrence(new Recur<>(until.replaceAll("")), begin.local(), last);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IllegalArgumentException(
          "\"" + EventTimes.cut(text, 60) + "\" is no rule of recurrence", e);
    }
  }

  /**
   * When it begins each time.
   *
   * @param most how often at most, and once more
   */
  List<LocalDateTime> begins(int most) {
    if (last.isBefore(first)) {
      return List.of();
    }
    LocalDateTime end = last.isBefore(END) ? last : END;
    return rule.getDatesAsStream(first, first, end.plusSeconds(1), -1).limit(most + 1L).toList();
  }
}
