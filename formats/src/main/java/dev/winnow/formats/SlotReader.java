package dev.winnow.formats;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The slots of a file, with a look ahead. For one thread. */
final class SlotReader {

  private final Supplier<@Nullable Item> items;
  private final ClockLimits limits;
  private final List<Slot> ahead = new ArrayList<>();
  private final Deque<Slot> pushed = new ArrayDeque<>(1);
  private boolean ended;
  private long withoutClock;

  SlotReader(Supplier<@Nullable Item> items, ClockLimits limits) {
    this.items = items;
    this.limits = limits;
  }

  /** The next slot, or null at the end. */
  @Nullable Slot next() {
    return peek(0) == null ? null : ahead.remove(0);
  }

  /** A slot further on, from 0, or null if there are not so many. */
  @Nullable Slot peek(int further) {
    while (ahead.size() <= further) {
      Slot slot = read();
      if (slot == null) {
        return null;
      }
      ahead.add(slot);
    }
    return ahead.get(further);
  }

  private @Nullable Slot read() {
    Slot slot = pushed.isEmpty() ? one() : pushed.remove();
    while (slot != null && slot.isTimeless()) {
      Slot next = one();
      if (next == null) {
        return slot;
      }
      if (!slot.take(next)) {
        pushed.add(next);
        return slot;
      }
    }
    return slot;
  }

  private Item plausible(Item item) {
    Item kept = Plausible.of(item, limits.floor());
    if (kept != item
        && item instanceof Item.Taken before
        && kept instanceof Item.Taken after
        && !before.timing().equals(after.timing())) {
      withoutClock++;
    }
    return kept;
  }

  /** How many items said a time that cannot be. */
  long withoutClock() {
    return withoutClock;
  }

  private @Nullable Slot one() {
    Item item = ended ? null : items.get();
    ended = item == null;
    return item == null ? null : Slot.of(plausible(item));
  }
}
