package dev.winnow.formats;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Items that are given one time: one that says its own, or those of one body. For one thread. */
final class Slot {

  /** What is known of the time of a slot. */
  enum Kind {
    /** Nothing was understood there, so there is nothing to date. */
    NONE,
    KNOWN,
    AT_LEAST,
    UNKNOWN
  }

  private static final int MOST = 1024;

  private final long body;
  private final List<Item> items = new ArrayList<>(1);
  private Kind kind;
  private Item youngest;
  private @Nullable Sender sender;
  private long at;
  private boolean clamped;

  private Slot(Kind kind, long body, long at, Item item) {
    this.kind = kind;
    this.body = body;
    this.at = at;
    this.youngest = item;
    items.add(item);
  }

  static Slot of(Item item) {
    if (!(item instanceof Item.Taken taken)) {
      return new Slot(Kind.NONE, 0, Long.MIN_VALUE, item);
    }
    if (taken.timing() instanceof Timing.Known known) {
      return new Slot(Kind.KNOWN, 0, known.at().toEpochMilli(), item);
    }
    if (taken.timing() instanceof Timing.AtLeast least) {
      return new Slot(Kind.AT_LEAST, least.body(), least.at().toEpochMilli(), item);
    }
    long body = taken.timing() instanceof Timing.Unknown unknown ? unknown.body() : item.line();
    return new Slot(Kind.UNKNOWN, body, Long.MIN_VALUE, item);
  }

  /**
   * Takes in what was told together with these; news is as young as the youngest.
   *
   * @return false if it was not told together with them
   */
  boolean take(Slot next) {
    boolean together = isTimeless() && next.isTimeless() && body == next.body;
    if (!together || items.size() >= MOST) {
      return false;
    }
    if (next.at > at) {
      at = next.at;
      youngest = next.youngest;
      sender = null;
      kind = Kind.AT_LEAST;
    }
    items.addAll(next.items);
    return true;
  }

  /** Whether it takes the clock of its source. */
  boolean isTimeless() {
    return kind == Kind.AT_LEAST || kind == Kind.UNKNOWN;
  }

  Kind kind() {
    return kind;
  }

  /** The time that is known, or the earliest possible one, in milliseconds since 1970. */
  long at() {
    return at;
  }

  List<Item> items() {
    return items;
  }

  /** Whose clock its time is from. Few are asked for it. */
  Sender sender() {
    Sender known = sender;
    if (known == null) {
      known = youngest instanceof Item.Taken taken ? Sender.of(taken.signal()) : Sender.NOBODY;
      sender = known;
    }
    return known;
  }

  /** It says only when an old episode began. */
  void undate() {
    kind = Kind.UNKNOWN;
    at = Long.MIN_VALUE;
  }

  /** Its time is ahead of everybody else's, so it is taken at theirs. */
  void clamp() {
    clamped = true;
  }

  boolean isClamped() {
    return clamped;
  }
}
