package dev.winnow.formats;

import dev.winnow.core.json.SignalTimes;
import java.time.Instant;

/** Gives signals their final times. Stateless. */
final class Dated {

  private Dated() {}

  /** News of that time, whose sender says no time of its own. */
  static Item.Taken timeless(Item.Taken item, long millis) {
    Instant when = Instant.ofEpochMilli(millis);
    if (item.signal().at().equals(when)) {
      return item;
    }
    return item.with(SignalTimes.newsOf(item.signal(), when));
  }

  /** News whose sender says a time that cannot be right. */
  static Item.Taken clamped(Item.Taken item, long millis) {
    Instant when = Instant.ofEpochMilli(millis);
    return item.with(SignalTimes.takenAt(item.signal(), when));
  }
}
