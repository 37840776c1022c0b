package dev.winnow.k8s;

import java.time.Instant;
import java.util.Optional;

/**
 * Restarts that one look has shown.
 *
 * @param count what the kubelet's count was after them
 * @param delta for how many this stands
 * @param end how the run before ended, if known
 * @param started when the run after it began, if known
 * @param at when it happened; if nobody saw that, when at the latest, if that is known
 * @param timed whether it is known when it happened
 * @param old whether the run before had ended when anybody first looked
 */
record Restarted(
    int count,
    int delta,
    Optional<End> end,
    Optional<Instant> started,
    Optional<Instant> at,
    boolean timed,
    boolean old) {

  /**
   * A restart of which the look shows how the run before ended, or at least when the next began.
   */
  static Restarted seen(int count, Optional<End> end, Optional<Instant> started) {
    Optional<Instant> at = end.flatMap(End::finished).or(() -> started);
    return new Restarted(count, 1, end, started, at, at.isPresent(), false);
  }

  Restarted asOld() {
    return new Restarted(count, delta, end, started, at, timed, true);
  }

  /** Restarts that nobody saw: the count alone tells of them. */
  static Restarted unseen(int count, int delta, Optional<Instant> latest) {
    return new Restarted(count, delta, Optional.empty(), Optional.empty(), latest, false, false);
  }
}
