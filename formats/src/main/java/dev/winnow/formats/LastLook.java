package dev.winnow.formats;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Until when a recording of a cluster goes: the latest time of which any of its objects speaks. An
 * object that shows nothing new, such as a node that reports that it is well, lets time pass all
 * the same. For one thread.
 *
 * <p>Whoever may write an object may give it any time, so that one alone is believed only if it is
 * near to the others.
 */
final class LastLook {

  /** A recording in which nothing else is said for so long has ended before. */
  private static final Duration FARTHEST = Duration.ofDays(1);

  private String name = "";
  private Instant latest = Instant.MIN;

  /** The latest time that another object has said, or the same one before, if that was near. */
  private Instant other = Instant.MIN;

  void saw(String object, Instant at) {
    if (!at.isAfter(latest)) {
      other = object.equals(name) || other.isAfter(at) ? other : at;
      return;
    }
    if (!object.equals(name) || other.equals(Instant.MIN) || isConfirmed()) {
      other = latest;
    }
    latest = at;
    name = object;
  }

  private boolean isConfirmed() {
    return !other.equals(Instant.MIN) && Duration.between(other, latest).compareTo(FARTHEST) <= 0;
  }

  /** Empty if there are not two looks at anything. */
  Optional<Instant> time() {
    return Optional.of(isConfirmed() ? latest : other).filter(at -> !at.equals(Instant.MIN));
  }
}
