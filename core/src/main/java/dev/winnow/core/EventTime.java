package dev.winnow.core;

import java.time.Instant;

/** The engine's time: the latest that signals and ticks have told. It never goes back. */
final class EventTime {

  private final Limits limits;
  private long now = Long.MIN_VALUE;

  EventTime(Limits limits) {
    this.limits = limits;
  }

  boolean started() {
    return now != Long.MIN_VALUE;
  }

  long now() {
    return now;
  }

  void set(long at) {
    now = at;
  }

  boolean isLate(long at) {
    return started() && at < now;
  }

  boolean isTooLate(long at) {
    return started() && at < now - limits.lateness().toMillis();
  }

  boolean isTooFarAhead(long at) {
    return started() && at - limits.ahead().toMillis() > now;
  }

  Instant instant() {
    return Instant.ofEpochMilli(started() ? now : 0);
  }
}
