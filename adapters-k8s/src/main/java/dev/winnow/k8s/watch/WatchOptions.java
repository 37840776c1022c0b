package dev.winnow.k8s.watch;

import java.time.Duration;
import java.util.List;

/**
 * What is watched, and how patiently. Immutable, safe for use by several threads.
 *
 * @param namespaces the namespaces whose objects are watched; all if it is empty
 * @param silence after how long a watch is begun anew, and is given up if it has said nothing
 * @param timeout how long one request may take
 * @param backOff how long it waits before it tries again for the first time; each wait is twice the
 *     one before, less up to half of it by chance
 * @param backOffMost how long it waits at most
 * @param settling for how long what comes after an outage of the watch is gathered, so that it can
 *     be told in the order of its time
 * @param page how many objects are asked for at once
 */
public record WatchOptions(
    List<String> namespaces,
    Duration silence,
    Duration timeout,
    Duration backOff,
    Duration backOffMost,
    Duration settling,
    int page) {

  /**
   * Checks that it can work at all.
   *
   * @throws IllegalArgumentException if a time is not more than 0, the first wait is longer than
   *     the longest, or a page has no objects
   */
  public WatchOptions {
    namespaces = namespaces.stream().distinct().sorted().toList();
    for (Duration duration : List.of(silence, timeout, backOff, backOffMost)) {
      if (duration.isNegative() || duration.isZero()) {
        throw new IllegalArgumentException(
            "silence, timeout and back-off of a watch must be more than 0");
      }
    }
    if (backOff.compareTo(backOffMost) > 0 || settling.isNegative() || page < 1) {
      throw new IllegalArgumentException(
          "a watch needs a first back-off that is not longer than the longest, a time for settling "
              + "that is not negative, and pages of at least one object");
    }
  }
}
