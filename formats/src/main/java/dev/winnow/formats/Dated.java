package dev.winnow.formats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Signal;
import java.time.Instant;
import java.time.ZoneOffset;

/** Gives signals their final times. Stateless. */
final class Dated {

  private Dated() {}

  /** News of that time, whose sender says no time of its own. */
  static Item.Taken timeless(Item.Taken item, long millis) {
    Instant when = Instant.ofEpochMilli(millis);
    if (item.signal().at().equals(when)) {
      return item;
    }
    Signal signal = item.signal() instanceof Alert alert ? alert.newsOf(when) : taken(item, when);
    return with(item, signal);
  }

  /** News whose sender says a time that cannot be right. */
  static Item.Taken clamped(Item.Taken item, long millis) {
    return with(item, taken(item, Instant.ofEpochMilli(millis)));
  }

  private static Item.Taken with(Item.Taken item, Signal signal) {
    return new Item.Taken(item.file(), item.line(), item.text(), signal, item.timing());
  }

  private static Signal taken(Item.Taken item, Instant when) {
    Signal signal = item.signal().takenAt(when);
    return signal.at().equals(when) ? signal : rewritten(signal, when);
  }

  // Signals of clusters keep their times in the engine; here they were never given one.
  private static Signal rewritten(Signal signal, Instant when) {
    JsonNode json = JsonLine.object(SignalJson.write(signal));
    if (json instanceof ObjectNode object) {
      object.put("at", when.toString());
    }
    return new JsonSignals(ZoneOffset.UTC, Instant.MIN).signal(json);
  }
}
