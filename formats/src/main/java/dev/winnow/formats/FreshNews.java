package dev.winnow.formats;

import dev.winnow.core.signal.Alert;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Which news of episodes was told before, of the latest ones. For one thread. */
final class FreshNews {

  private static final int MOST = 10_000;

  private static final Object SEEN = new Object();

  private final Map<Integer, Object> seen = new Latest();

  /** Whether the youngest news of a body was not told before. */
  boolean isNew(Slot slot) {
    boolean fresh = false;
    for (Item item : slot.items()) {
      boolean first = item instanceof Item.Taken taken && isNew(taken);
      fresh |= first && isYoungest(slot, item);
    }
    return fresh;
  }

  private static boolean isYoungest(Slot slot, Item item) {
    return item instanceof Item.Taken taken
        && taken.timing() instanceof Timing.AtLeast least
        && least.at().toEpochMilli() == slot.at();
  }

  private boolean isNew(Item.Taken item) {
    return item.signal() instanceof Alert alert
        && seen.put(Objects.hash(alert.name(), alert.labels(), alert.firing(), episode(item)), SEEN)
            == null;
  }

  private static Object episode(Item.Taken item) {
    return item.timing() instanceof Timing.AtLeast least ? least.at() : item.timing();
  }

  /** Forgets what was told longest ago. */
  private static final class Latest extends LinkedHashMap<Integer, Object> {

    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Integer, Object> eldest) {
      return size() > MOST;
    }
  }
}
