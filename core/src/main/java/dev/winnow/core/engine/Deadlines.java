package dev.winnow.core.engine;

import dev.winnow.core.fact.Deadline;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The deadlines that stand, by time: one entry for each, however often it is put off. What no
 * longer stands is gone at once.
 */
final class Deadlines {

  private static final Comparator<Deadline> ORDER =
      Comparator.comparingLong(Deadline::at)
          .thenComparing(Deadline::kind)
          .thenComparing(Deadline::subject)
          .thenComparingInt(Deadline::number);

  /** With how often each was derived. */
  private final NavigableMap<Deadline, Integer> standing = new TreeMap<>(ORDER);

  void add(Deadline deadline) {
    standing.merge(deadline, 1, Integer::sum);
  }

  /** One that was taken already is nothing to withdraw. */
  void withdraw(Deadline deadline) {
    standing.computeIfPresent(deadline, (same, count) -> count == 1 ? null : count - 1);
  }

  /** When the next one is due; {@link DueTimes#NEVER} if there is none. */
  long next() {
    return standing.isEmpty() ? DueTimes.NEVER : standing.firstKey().at();
  }

  /**
   * The next one, which stands no longer.
   *
   * @throws NoSuchElementException if there is none
   */
  Deadline take() {
    Deadline first = standing.firstKey();
    withdraw(first);
    return first;
  }

  /** What falls due next of each subject, later than a time. */
  Map<String, Long> after(long time) {
    Map<String, Long> next = new HashMap<>();
    for (Deadline deadline : standing.keySet()) {
      if (deadline.at() > time) {
        next.merge(deadline.subject(), deadline.at(), Math::min);
      }
    }
    return next;
  }

  void clear() {
    standing.clear();
  }
}
