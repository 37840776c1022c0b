package dev.winnow.formats;

import dev.winnow.core.json.SignalTimes;
import dev.winnow.core.signal.Signal;
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
    return with(item, SignalTimes.newsOf(item.signal(), when));
  }

  /** News whose sender says a time that cannot be right. */
  static Item.Taken clamped(Item.Taken item, long millis) {
    Instant when = Instant.ofEpochMilli(millis);
    return with(item, SignalTimes.takenAt(item.signal(), when));
  }

  private static Item.Taken with(Item.Taken item, Signal signal) {
    return new Item.Taken(item.file(), item.line(), item.text(), signal, item.timing());
  }
}
