package dev.winnow.formats;

import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Labels;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether the first news of a file is the repeat of an alert that began long before the file,
 * by its rhythm: it is told again and again later on, and could not have been left untold for so
 * long before. Stateless.
 */
final class OldNews {

  private static final int REPEATS = 2;

  private OldNews() {}

  /**
   * Whether it is.
   *
   * @param peek what stands further on, from 0
   * @param look how far to look
   * @param lateness how long after its start an alert may be told for the first time
   */
  static boolean is(Slot first, IntFunction<@Nullable Slot> peek, int look, long lateness) {
    if (first.kind() != Slot.Kind.AT_LEAST) {
      return false;
    }
    long began = Long.MIN_VALUE;
    long latest = Long.MIN_VALUE;
    int repeats = 0;
    for (int i = 0; i < look; i++) {
      Slot later = peek.apply(i);
      if (later == null) {
        break;
      }
      if (later.at() > first.at()) {
        began = began == Long.MIN_VALUE ? later.at() : began;
        latest = Math.max(latest, later.at());
      }
      repeats += began != Long.MIN_VALUE && isSame(first, later) ? 1 : 0;
    }
    return repeats >= REPEATS
        && latest > began
        && began - first.at() > Math.max(lateness, (latest - began) / repeats * 2);
  }

  private static boolean isSame(Slot first, Slot later) {
    return first.at() == later.at()
        && series(first).isPresent()
        && series(first).equals(series(later));
  }

  private static Optional<Map.Entry<String, Labels>> series(Slot slot) {
    return slot.items().get(0) instanceof Item.Taken taken && taken.signal() instanceof Alert alert
        ? Optional.of(Map.entry(alert.name(), alert.labels()))
        : Optional.empty();
  }
}
