package dev.winnow.rules.settings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often people of a layer hand over to each other, and at which times of day. Immutable.
 *
 * @param days after how many days
 * @param first the first hand-over, in the schedule's time zone
 */
record Rotation(int days, LocalDateTime first) {

  private static final int WEEK = 7;
  private static final int MOST_DAYS = 366;

  /** A Monday, from which rotations count that have no date of their own. */
  private static final LocalDate EPOCH = LocalDate.of(1970, 1, 5);

  static Rotation of(
      @Nullable String rotation, @Nullable String handOver, @Nullable LocalDate from) {
    int days = days(rotation == null ? "weekly" : rotation);
    String[] words = (handOver == null ? "00:00" : handOver).strip().split(" +", -1);
    Check.that(words.length <= 2, form(handOver));
    Optional<DayOfWeek> day =
        words.length == 2 ? Optional.of(TimeWords.day(words[0])) : Optional.empty();
    Check.that(
        day.isEmpty() || days % WEEK == 0,
        "\"handOver\" names a day of the week, which only a weekly rotation has; write a time of"
            + " day, such as 09:00");
    LocalTime time = TimeWords.time("handOver", words[words.length - 1]);
    LocalDate date = from == null ? EPOCH : from;
    LocalDate first = day.map(TemporalAdjusters::nextOrSame).map(date::with).orElse(date);
    return new Rotation(days, first.atTime(time));
  }

  private static String form(@Nullable String handOver) {
    return "\"handOver\" must be a time of day such as 09:00, or a day and a time such as mon"
        + " 09:00, not \""
        + handOver
        + "\"";
  }

  private static int days(String rotation) {
    if (rotation.equals("daily")) {
      return 1;
    }
    if (rotation.equals("weekly")) {
      return WEEK;
    }
    boolean counted = rotation.matches("[1-9][0-9]{0,2}d");
    int days = counted ? Integer.parseInt(rotation.substring(0, rotation.length() - 1)) : 0;
    Check.that(
        days >= 1 && days <= MOST_DAYS,
        "\"rotation\" must be daily, weekly or a number of days such as 3d, not \""
            + rotation
            + "\"");
    return days;
  }
}
