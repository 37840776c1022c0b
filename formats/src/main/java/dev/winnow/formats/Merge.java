package dev.winnow.formats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Merges lanes by time; of equal times the earlier lane comes first. Lanes without any time follow
 * one another: those that stand before all others come before them, the rest after them. For one
 * thread.
 */
final class Merge {

  /** A lane by what it has next. */
  private record Head(long place, int number, Lane lane) {}

  private static final Comparator<Head> ORDER =
      Comparator.comparingLong(Head::place).thenComparingInt(Head::number);

  private final List<List<Lane>> groups = new ArrayList<>();
  private final PriorityQueue<Head> heads = new PriorityQueue<>(ORDER);
  private final EventClock made;
  private final Notices notices;
  private int group;
  private @Nullable Head taken;

  Merge(List<Lane> lanes, EventClock made, Notices notices) {
    this.made = made;
    this.notices = notices;
    List<Lane> timed = new ArrayList<>();
    List<List<Lane>> after = new ArrayList<>();
    for (Lane lane : lanes) {
      if (!lane.isTimeless()) {
        timed.add(lane);
      } else if (timed.isEmpty()) {
        groups.add(List.of(lane));
      } else {
        after.add(List.of(lane));
      }
    }
    groups.add(timed);
    groups.addAll(after);
  }

  /** The next item, or null at the end. Nothing is read that it does not need. */
  @Nullable Item next() {
    Head last = taken;
    taken = null;
    if (last != null) {
      push(last.lane(), last.number());
    }
    while (heads.isEmpty() && group < groups.size()) {
      List<Lane> lanes = groups.get(group++);
      for (int i = 0; i < lanes.size(); i++) {
        push(lanes.get(i), i);
      }
    }
    return heads.isEmpty() ? null : take();
  }

  private Item take() {
    Head head = heads.remove();
    Placed placed = head.lane().peek();
    if (placed == null) {
      throw new IllegalStateException("a lane has lost its next item");
    }
    head.lane().take();
    if (head.place() != Long.MIN_VALUE) {
      made.seen(head.place());
    }
    taken = head;
    return placed.item();
  }

  private void push(Lane lane, int number) {
    Placed next = lane.peek();
    if (next == null) {
      lane.tell(notices);
    } else {
      heads.add(new Head(next.place(), number, lane));
    }
  }
}
