package dev.winnow.cli;

import dev.winnow.documents.HandOver;
import dev.winnow.rules.settings.Schedule;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who hands a shift over, by the schedules of the settings. Stateless. */
final class HandOvers {

  private HandOvers() {}

  /** At the end of a shift: who was on call just before, and who is from then on. */
  static HandOver of(List<Schedule> schedules, Instant end) {
    long at = end.toEpochMilli();
    return new HandOver(
        people(schedules, one -> one.duty(at - 1)), people(schedules, one -> one.duty(at)));
  }

  private static String people(List<Schedule> schedules, Function<Schedule, Schedule.Duty> duty) {
    return schedules.stream()
        .map(one -> duty.apply(one).who() + " (schedule " + one.getName() + ")")
        .collect(Collectors.joining(", "));
  }
}
