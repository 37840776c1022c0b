package dev.winnow.formats;

import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Signal;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes away times that cannot be: those before the floor or after the year 9999, and ends before
 * their starts. Stateless.
 */
final class Plausible {

  /** The last time that RFC 3339 can write. */
  private static final Instant CEILING = Instant.parse("9999-12-31T23:59:59.999Z");

  private Plausible() {}

  /** The same item without them; itself if there are none. */
  static Item of(Item item, Instant floor) {
    if (!(item instanceof Item.Taken taken)) {
      return item;
    }
    boolean none = isNoTime(taken.timing(), floor);
    boolean odd = taken.signal() instanceof Alert alert && !isPlausible(alert, floor);
    if (!odd && !none) {
      return item;
    }
    Signal signal =
        taken.signal() instanceof Alert alert
            ? alert.during(start(alert, floor), end(alert, floor))
            : taken.signal();
    Timing timing = none ? otherwise(signal, taken) : taken.timing();
    return new Item.Taken(taken.file(), taken.line(), taken.text(), signal, timing);
  }

  private static boolean isNoTime(Timing timing, Instant floor) {
    return (timing instanceof Timing.Known known && !isPlausible(known.at(), floor))
        || (timing instanceof Timing.AtLeast least && !isPlausible(least.at(), floor));
  }

  private static boolean isPlausible(Instant at, Instant floor) {
    return !at.isBefore(floor) && !at.isAfter(CEILING);
  }

  private static Timing otherwise(Signal signal, Item.Taken item) {
    long body = item.timing() instanceof Timing.AtLeast least ? least.body() : item.line();
    return signal instanceof Alert alert ? Timing.ofEpisode(alert, body) : new Timing.Unknown(body);
  }

  private static boolean isPlausible(Alert alert, Instant floor) {
    return (alert.startsAt().isEmpty() && alert.endsAt().isEmpty())
        || (start(alert, floor).equals(alert.startsAt())
            && end(alert, floor).equals(alert.endsAt()));
  }

  private static Optional<Instant> start(Alert alert, Instant floor) {
    return alert.startsAt().filter(at -> isPlausible(at, floor));
  }

  private static Optional<Instant> end(Alert alert, Instant floor) {
    Instant earliest = start(alert, floor).orElse(floor);
    return alert.endsAt().filter(at -> isPlausible(at, earliest));
  }
}
