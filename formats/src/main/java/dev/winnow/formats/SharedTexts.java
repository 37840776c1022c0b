package dev.winnow.formats;

import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Labels;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One object for each of the texts that come again and again: names of alerts, labels and their
 * values. Whoever keeps many alerts keeps those texts once. Bounded: what is seldom, or long, keeps
 * its own object. For one thread.
 */
final class SharedTexts {

  /** Of two texts to a slot, the one that was asked for last stands first. */
  private static final int BITS = 12;

  private static final int SLOTS = 1 << BITS;

  /** Spreads the hashes of texts that differ by a number: the golden ratio, times 2 to the 32. */
  private static final int SPREAD = 0x9e3779b9;

  private static final int LONGEST = 128;

  private final @Nullable String[] first = new String[SLOTS];
  private final @Nullable String[] second = new String[SLOTS];

  /** The same text, perhaps as the object that an equal one was before. */
  String of(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return text;
    }
    int slot = (text.hashCode() * SPREAD) >>> (Integer.SIZE - BITS);
    String latest = first[slot];
    if (latest != null && latest.equals(text)) {
      return latest;
    }
    String before = second[slot];
    String shared = before != null && before.equals(text) ? before : text;
    second[slot] = latest;
    first[slot] = shared;
    return shared;
  }

  /** Labels of the same texts. */
  Labels of(Labels labels) {
    Map<String, String> shared = new TreeMap<>();
    labels.forEach((name, value) -> shared.put(of(name), of(value)));
    return Labels.of(shared);
  }

  /** The same item; an alert in it shares its texts with those before. */
  Item of(Item item) {
    return item instanceof Item.Taken taken && taken.signal() instanceof Alert alert
        ? taken.with(of(alert))
        : item;
  }

  private Alert of(Alert alert) {
    return new Alert(
        of(alert.name()),
        of(alert.labels()),
        of(alert.annotations()),
        alert.firing(),
        alert.at(),
        alert.startsAt(),
        alert.endsAt(),
        of(alert.source()),
        alert.id(),
        alert.key(),
        alert.series(),
        alert.said(),
        alert.silencedBy(),
        alert.inhibitedBy());
  }
}
