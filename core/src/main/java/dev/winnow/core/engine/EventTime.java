package dev.winnow.core.engine;

import dev.winnow.core.Limits;
import dev.winnow.core.signal.Sample;
import dev.winnow.core.signal.Signal;
import java.time.Instant;

/** The engine's time: the latest that signals and ticks have told. It never goes back. */
final class EventTime {

  /** The last time that RFC 3339 can write. */
  private static final Instant CEILING = Instant.parse("9999-12-31T23:59:59.999Z");

  /** What can be thought of the time that a signal tells. */
  enum Told {
    /** It can be used. */
    USABLE,
    /** It is longer ago than the policy accepts. */
    TOO_LATE,
    /** It is further ahead than the policy accepts. */
    TOO_FAR_AHEAD,
    /** It cannot be one: a sender without a clock says 1970, or the year 1. */
    NO_TIME
  }

  private final Limits limits;
  private final long floor;
  private long now = Long.MIN_VALUE;

  EventTime(Limits limits) {
    this.limits = limits;
    this.floor = limits.floor().toEpochMilli();
  }

  /** Whether it is a time that can be reckoned with, however unlikely it is. */
  static boolean canBe(Instant when) {
    return !when.isBefore(Instant.EPOCH) && !when.isAfter(CEILING);
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

  /**
   * What can be thought of a time; before anything has told one, every time that can be is good.
   */
  Told told(Instant when) {
    if (when.isBefore(limits.floor()) || when.isAfter(CEILING)) {
      return Told.NO_TIME;
    }
    if (now <= floor) {
      return Told.USABLE;
    }
    long at = when.toEpochMilli();
    if (at < now - limits.lateness().toMillis()) {
      return Told.TOO_LATE;
    }
    return at - limits.ahead().toMillis() > now ? Told.TOO_FAR_AHEAD : Told.USABLE;
  }

  /**
   * The signal at the time at which it is taken: its own if that can be used, else now.
   *
   * @param told what can be thought of its own
   */
  Signal placed(Signal signal, Told told) {
    return told == Told.USABLE ? signal : signal.takenAt(started() ? instant() : limits.floor());
  }

  /** Whether a signal would rewrite the past, or the future, so that it cannot be taken. */
  static boolean refuses(Signal signal, Told told) {
    return told != Told.USABLE && signal instanceof Sample;
  }

  Instant instant() {
    return Instant.ofEpochMilli(started() ? now : 0);
  }
}
