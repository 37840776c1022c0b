package dev.winnow.formats;

import java.time.Instant;

/**
 * Gives times to signals that have none: the first one happened at the start, every other one a
 * fixed time after the signal before it. Not safe for use by several threads.
 */
final class EventClock {

  private final long spacing;
  private final Instant start;
  private long last;
  private boolean started;

  EventClock(InputOptions options) {
    spacing = options.every().toMillis();
    start = options.start();
  }

  /** The time of a signal without one. */
  Instant untimed() {
    last = started ? Math.addExact(last, spacing) : start.toEpochMilli();
    started = true;
    return Instant.ofEpochMilli(last);
  }

  /** Remembers the time of a signal that has one, in milliseconds since 1970. */
  void seen(long at) {
    last = at;
    started = true;
  }
}
