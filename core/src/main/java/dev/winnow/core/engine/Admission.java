package dev.winnow.core.engine;

import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Signal;
import java.time.Instant;
import java.util.Optional;

/** The first phase: numbers a signal, gives it its place in time and the key of its subject. */
final class Admission {

  private final EventTime time;
  private final EngineClock clock;
  private final Counters counters;
  private final SignalIdentity identity;

  Admission(EventTime time, EngineClock clock, Counters counters, SignalIdentity identity) {
    this.time = time;
    this.clock = clock;
    this.counters = counters;
    this.identity = identity;
  }

  /**
   * What became of a signal at the door.
   *
   * @param signal as rules see it
   * @param told what can be thought of the time that it told
   * @param refused whether it cannot be taken, for its time
   */
  record Admitted(Signal signal, EventTime.Told told, boolean refused) {}

  /** A signal of a recording: its time moves the engine's time on. */
  Admitted admit(Signal signal) {
    counters.signals++;
    EventTime.Told told = time.told(signal.at());
    counters.count(told);
    if (EventTime.refuses(signal, told)) {
      return new Admitted(signal, told, true);
    }
    Signal placed = time.placed(signal, told);
    if (placed.at().isBefore(time.instant())) {
      counters.late++;
    } else if (told == EventTime.Told.USABLE || placed != signal) {
      clock.moveTo(placed.at().toEpochMilli());
    }
    return taken(placed, told);
  }

  /** A signal that has just been received: time is what the receiver's clock says. */
  Admitted admit(Signal signal, Instant received) {
    clock.told(received);
    Instant now = time.instant();
    if (!signal.at().isAfter(now)) {
      return admit(signal);
    }
    counters.signals++;
    counters.ahead++;
    return taken(signal.takenAt(now), EventTime.Told.USABLE);
  }

  private Admitted taken(Signal placed, EventTime.Told told) {
    return new Admitted(identity.of(placed, counters.number()), told, false);
  }

  /** The signal as it would be, had it been taken in as the next. */
  Signal next(Signal signal) {
    return identity.of(signal, counters.number() + 1);
  }

  /**
   * What a rule puts in, as rules see it.
   *
   * @return empty if rules only derive again what they put in before
   */
  static Optional<Object> ofRule(
      Object fact, boolean again, Counters counters, SignalIdentity identity) {
    if (again) {
      return Optional.empty();
    }
    if (fact instanceof Alert alert && alert.id() == 0) {
      counters.ofRules++;
      return Optional.of(identity.of(alert, counters.number()));
    }
    return Optional.of(fact);
  }
}
