package dev.winnow.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Puts items in order that are out of order by a bounded time. Equal times keep their order. What
 * waits is bounded too: where more items than that lie within the time, the earliest goes on. For
 * one thread.
 */
final class Reordering {

  private static final int MOST = 4096;

  private final Supplier<@Nullable Placed> items;
  private final long lateness;
  private final List<Placed> waiting = new ArrayList<>();
  private int first;
  private long latest = Long.MIN_VALUE;
  private boolean ended;

  /**
   * Nothing is read yet.
   *
   * @param lateness how far items may be out of order, in milliseconds
   */
  Reordering(Supplier<@Nullable Placed> items, long lateness) {
    this.items = items;
    this.lateness = lateness;
  }

  /** The next item, or null at the end. */
  @Nullable Placed next() {
    while (!ended && !isRipe()) {
      Placed item = items.get();
      if (item == null) {
        ended = true;
      } else {
        add(item);
      }
    }
    return first < waiting.size() ? take() : null;
  }

  private boolean isRipe() {
    int count = waiting.size() - first;
    return count >= MOST || (count > 0 && waiting.get(first).place() <= latest - lateness);
  }

  private void add(Placed item) {
    int at = waiting.size();
    while (at > first && waiting.get(at - 1).place() > item.place()) {
      at--;
    }
    waiting.add(at, item);
    latest = Math.max(latest, item.place());
  }

  private Placed take() {
    Placed item = waiting.get(first++);
    if (first >= MOST || first == waiting.size()) {
      waiting.subList(0, first).clear();
      first = 0;
    }
    return item;
  }
}
