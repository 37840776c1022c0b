package dev.winnow.cli;

import dev.winnow.documents.HandOver;
import dev.winnow.documents.Request;
import dev.winnow.documents.record.Chronicle;
import dev.winnow.rules.settings.Schedule;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Who hands a shift over, by the schedules of the settings. Stateless. */
final class HandOvers {

  private HandOvers() {}

  /** The request, with who was on call just before the end of its time, and who is from then on. */
  static Request of(Chronicle chronicle, Request request, List<Schedule> schedules) {
    return request
        .to()
        .or(chronicle::last)
        .map(Instant::toEpochMilli)
        .map(end -> new HandOver(people(schedules, end - 1), people(schedules, end)))
        .map(request::handedOver)
        .orElse(request);
  }

  private static String people(List<Schedule> schedules, long at) {
    return schedules.stream()
        .map(one -> one.onCall(at) + " (schedule " + one.getName() + ")")
        .collect(Collectors.joining(", "));
  }
}
