package dev.winnow.cli.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Signal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Gives signals their final times. Stateless. */
final class Dated {

  private Dated() {}

  /** News of that time, whose sender says no time of its own. */
  static Item.Taken timeless(Item.Taken item, long millis) {
    Instant when = Instant.ofEpochMilli(millis);
    if (item.signal().at().equals(when)) {
      return item;
    }
    Signal signal = item.signal() instanceof Alert alert ? at(alert, when) : taken(item, when);
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

  private static Alert at(Alert alert, Instant when) {
    return new Alert(
        alert.name(),
        alert.labels(),
        alert.annotations(),
        alert.firing(),
        when,
        alert.startsAt(),
        alert.endsAt(),
        alert.source(),
        alert.id(),
        alert.key(),
        alert.series(),
        Optional.empty(),
        alert.silencedBy(),
        alert.inhibitedBy());
  }

  /** The same item without the times that cannot be: before the floor, an end before its start. */
  static Item plausible(Item item, Instant floor) {
    if (!(item instanceof Item.Taken taken)) {
      return item;
    }
    boolean odd = taken.signal() instanceof Alert alert && !isPlausible(alert, floor);
    if (!odd && !isBefore(taken.timing(), floor)) {
      return item;
    }
    Signal signal =
        taken.signal() instanceof Alert alert ? plausible(alert, floor) : taken.signal();
    Timing timing = plausible(taken.timing(), item.line(), floor);
    return new Item.Taken(taken.file(), taken.line(), taken.text(), signal, timing);
  }

  private static boolean isBefore(Timing timing, Instant floor) {
    return (timing instanceof Timing.Known known && known.at().isBefore(floor))
        || (timing instanceof Timing.AtLeast least && least.at().isBefore(floor));
  }

  private static Timing plausible(Timing timing, long line, Instant floor) {
    if (!isBefore(timing, floor)) {
      return timing;
    }
    return new Timing.Unknown(timing instanceof Timing.AtLeast least ? least.body() : line);
  }

  private static boolean isPlausible(Alert alert, Instant floor) {
    return alert.startsAt().filter(floor::isAfter).isEmpty() && hasEnd(alert, floor);
  }

  private static boolean hasEnd(Alert alert, Instant floor) {
    return alert.endsAt().isEmpty()
        || !alert
            .endsAt()
            .get()
            .isBefore(alert.startsAt().filter(at -> !at.isBefore(floor)).orElse(floor));
  }

  private static Alert plausible(Alert alert, Instant floor) {
    return new Alert(
        alert.name(),
        alert.labels(),
        alert.annotations(),
        alert.firing(),
        alert.at(),
        alert.startsAt().filter(at -> !at.isBefore(floor)),
        alert.endsAt().filter(at -> hasEnd(alert, floor)),
        alert.source(),
        alert.id(),
        alert.key(),
        alert.series(),
        alert.said(),
        alert.silencedBy(),
        alert.inhibitedBy());
  }
}
