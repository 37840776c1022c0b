package dev.winnow.formats;

import dev.winnow.core.signal.Alert;
import java.time.Instant;
import java.util.Optional;

/**
 * What an input says of the time at which a signal was news. Immutable, safe for use by several
 * threads.
 *
 * <p>What does not say its time takes the clock of its source: it is dated between the known times
 * around it. Items of one body were told together, so they are given one time.
 */
public sealed interface Timing {

  /**
   * The input says when it was sent or seen.
   *
   * @param at when
   */
  record Known(Instant at) implements Timing {}

  /**
   * The input says only when the episode began or ended: the news is not older than that, but may
   * be much younger.
   *
   * @param at the start of what fires, the end of what has resolved
   * @param body which body of the input it came in, by a number: those of one body were told
   *     together
   */
  record AtLeast(Instant at, long body) implements Timing {}

  /**
   * The input says nothing of it.
   *
   * @param body which body of the input it came in, by a number: those of one body were told
   *     together
   */
  record Unknown(long body) implements Timing {}

  /**
   * What an alert says that does not say when it was sent: it is not older than its start or, once
   * it has resolved, its end. An end before its start is none.
   *
   * @param alert the alert
   * @param body which body of the input it came in, by a number
   * @return what is known
   */
  static Timing ofEpisode(Alert alert, long body) {
    Optional<Instant> end = alert.firing() ? Optional.empty() : alert.endsAt();
    Optional<Instant> plausible = end.filter(at -> !at.isBefore(alert.startsAt().orElse(at)));
    return of(Optional.empty(), plausible.or(alert::startsAt), body);
  }

  /**
   * The best that is known.
   *
   * @param told when it was sent or seen, if the input says
   * @param episode when its episode began or ended, if the input says
   * @param body which body of the input it came in, by a number
   * @return the first of them that there is
   */
  static Timing of(Optional<Instant> told, Optional<Instant> episode, long body) {
    if (told.isPresent()) {
      return new Known(told.get());
    }
    return episode.isPresent() ? new AtLeast(episode.get(), body) : new Unknown(body);
  }
}
