package dev.winnow.runtime.compare;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All differences are counted, and the latest are kept. Safe for use by several threads. */
final class FoundDifferences {

  private final int kept;
  private final Deque<FoundDifference> latest = new ArrayDeque<>();
  private final Map<DifferenceKind, Long> counts = new TreeMap<>();

  FoundDifferences(int kept) {
    this.kept = kept;
  }

  synchronized void add(FoundDifference one) {
    one.kinds().forEach(kind -> counts.merge(kind, 1L, Long::sum));
    latest.addFirst(one);
    if (latest.size() > kept) {
      latest.removeLast();
    }
  }

  synchronized Map<DifferenceKind, Long> counts() {
    return Collections.unmodifiableMap(new TreeMap<>(counts));
  }

  /** The latest first. */
  synchronized List<FoundDifference> latest() {
    return List.copyOf(latest);
  }
}
