package dev.winnow.k8s;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is remembered of a CronJob, so that a run that does not come is seen. Immutable.
 *
 * @param schedule when it is run, as it stands there
 * @param zone its time zone; empty if it has none
 * @param last when it was last run, or made
 * @param told when its status was last told
 */
record KnownCronJob(String schedule, String zone, Instant last, Instant told) {

  /** When the first run was due that did not come. */
  Optional<Instant> due(Instant now) {
    return CronSchedule.of(schedule, zone)
        .flatMap(times -> times.after(last))
        .filter(next -> next.isBefore(now));
  }

  /** Whether it is time to say so again: each time when it is twice as late as it was. */
  @JsonIgnore
  boolean isNews(Instant due, Instant now) {
    Duration late = Duration.between(due, told);
    return late.isNegative() || Duration.between(due, now).compareTo(late.multipliedBy(2)) >= 0;
  }

  /** The same with a run that was made, whatever its own status says of that. */
  KnownCronJob ranAt(Instant time) {
    return time.isAfter(last) ? new KnownCronJob(schedule, zone, time, told) : this;
  }

  KnownCronJob toldAt(Instant now) {
    return new KnownCronJob(schedule, zone, last, now);
  }
}
