package dev.winnow.formats;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The clock of one file: gives each item its final time. For one thread.
 *
 * <p>The clock is moved by the times that the file says: when news was sent, or when an episode
 * began or ended where that is later. What says no time, or one that has passed, is dated evenly
 * between the times around it, and after the last one at a fixed distance. A time far ahead that
 * what follows contradicts moves nothing and is taken as no time. The look ahead is bounded.
 */
final class SourceClock {

  private static final int LOOK = 64;
  private static final int MOST_WAITING = 1024;
  private static final int MOST_SLOW = 1000;

  private final SlotReader slots;
  private final ClockLimits limits;
  private final EventClock made;
  private final long every;
  private final Clamped clamped;
  private final FreshNews news = new FreshNews();
  private final Deque<Slot> waiting = new ArrayDeque<>();
  private final Deque<Placed> ready = new ArrayDeque<>();
  private final Set<Sender> slow = new LinkedHashSet<>();
  private long clock = Long.MIN_VALUE;
  private long place = Long.MIN_VALUE;
  private boolean timeless;

  /**
   * A clock that has not begun.
   *
   * @param made gives times where the file says none at all
   */
  SourceClock(
      Supplier<@Nullable Item> items, InputOptions options, EventClock made, Clamped clamped) {
    this.limits = options.limits();
    this.slots = new SlotReader(items, limits);
    this.made = made;
    this.every = options.every().toMillis();
    this.clamped = clamped;
  }

  /** Whether the file says no times, as far as can be seen at its beginning. */
  boolean isTimeless() {
    if (clock != Long.MIN_VALUE) {
      return false;
    }
    boolean any = false;
    for (int i = 0; i < LOOK; i++) {
      Slot slot = slots.peek(i);
      if (slot == null) {
        break;
      }
      if (slot.at() != Long.MIN_VALUE) {
        return false;
      }
      any |= slot.kind() != Slot.Kind.NONE;
    }
    timeless = any;
    return any;
  }

  /** How many items said a time that cannot be, such as 1970. */
  long withoutClock() {
    return slots.withoutClock();
  }

  /** The next item, or null at the end. */
  @Nullable Placed next() {
    while (ready.isEmpty()) {
      Slot slot = slots.next();
      if (slot == null) {
        finish();
        return ready.poll();
      }
      judge(slot);
    }
    return ready.poll();
  }

  private void judge(Slot slot) {
    switch (slot.kind()) {
      case NONE -> passOn(slot);
      case KNOWN -> known(slot);
      case AT_LEAST -> atLeast(slot);
      case UNKNOWN -> await(slot);
    }
  }

  private void known(Slot slot) {
    if (slot.at() <= clock) {
      if (slot.at() < clock - limits.lateness().toMillis()) {
        remember(slot.sender());
      }
      passOn(slot);
    } else {
      anchor(slot);
    }
  }

  private void atLeast(Slot slot) {
    boolean fresh = news.isNew(slot) && slot.at() >= clock - limits.lateness().toMillis();
    if (slot.at() > clock) {
      anchor(slot);
    } else if (fresh && waiting.isEmpty()) {
      date(slot, clock);
    } else {
      await(slot);
    }
  }

  private void anchor(Slot slot) {
    boolean jumps = clock == Long.MIN_VALUE || slot.at() - limits.lateness().toMillis() > clock;
    if (jumps && isWrong(slot)) {
      slot.clamp();
      await(slot);
      return;
    }
    if (clock == Long.MIN_VALUE && isOldNews(slot)) {
      slot.undate();
      await(slot);
      return;
    }
    settle(slot.at());
    clock = slot.at();
    timeless = false;
    date(slot, clock);
  }

  private boolean isOldNews(Slot slot) {
    return OldNews.is(slot, slots::peek, LOOK, limits.lateness().toMillis());
  }

  private boolean isWrong(Slot slot) {
    Evidence evidence = new Evidence(slot, clock, limits, clamped.knows(slot.sender()));
    for (int i = 0; i < LOOK && !evidence.isEnough(); i++) {
      Slot later = slots.peek(i);
      if (later == null) {
        break;
      }
      if (!slow.contains(later.sender())) {
        evidence.hear(later);
      }
    }
    return evidence.isWrong();
  }

  private void remember(Sender late) {
    if (late.isKnown() && slow.size() < MOST_SLOW) {
      slow.add(late);
    }
  }

  // What has its own time, or is not to be dated, keeps its place among what waits for a time.
  private void passOn(Slot slot) {
    if (waiting.isEmpty()) {
      date(slot, slot.at());
    } else {
      waiting.add(slot);
      bound();
    }
  }

  private void await(Slot slot) {
    if (timeless) {
      date(slot, made.untimed().toEpochMilli());
    } else {
      waiting.add(slot);
      bound();
    }
  }

  private void bound() {
    if (waiting.size() >= MOST_WAITING) {
      finish();
    }
  }

  /** Dates what waits evenly up to the next time that is known. */
  private void settle(long next) {
    long count = waiting.stream().filter(SourceClock::isDated).count();
    long from = clock == Long.MIN_VALUE ? next : clock;
    long step = 0;
    for (Slot slot : waiting) {
      step += isDated(slot) ? 1 : 0;
      date(slot, isDated(slot) ? between(from, next, step, count + 1) : slot.at());
    }
    waiting.clear();
  }

  private static long between(long from, long to, long step, long steps) {
    return from + (to - from) / steps * step + (to - from) % steps * step / steps;
  }

  private static boolean isDated(Slot slot) {
    return slot.isTimeless() || slot.isClamped();
  }

  /** Dates what waits although no known time follows. */
  private void finish() {
    for (Slot slot : waiting) {
      date(slot, isDated(slot) ? madeUp() : slot.at());
    }
    waiting.clear();
  }

  private long madeUp() {
    if (clock == Long.MIN_VALUE) {
      return made.untimed().toEpochMilli();
    }
    clock = Math.addExact(clock, every);
    return clock;
  }

  private void date(Slot slot, long at) {
    if (slot.isClamped()) {
      clamped.add(slot, at);
    }
    boolean late = clock != Long.MIN_VALUE && at < clock - limits.lateness().toMillis();
    if (slot.kind() != Slot.Kind.NONE) {
      place = late ? clock : at;
    }
    for (Item item : slot.items()) {
      ready.add(new Placed(dated(slot, item, at), place));
    }
  }

  private static Item dated(Slot slot, Item item, long at) {
    boolean known = slot.kind() == Slot.Kind.KNOWN;
    if (!(item instanceof Item.Taken taken) || (known && !slot.isClamped())) {
      return item;
    }
    return known ? Dated.clamped(taken, at) : Dated.timeless(taken, at);
  }
}
