package dev.winnow.formats;

import java.util.HashMap;
import java.util.Map;

/**
 * Weighs whether a time that is far ahead of its file's clock is right: the senders whose next news
 * is as far ahead against those whose next news is where the clock was. The first time of a file is
 * wrong, too, if it is years behind what follows. For one judgement.
 */
final class Evidence {

  private static final int ENOUGH_AGAINST = 2;
  private static final int ENOUGH_FOR = 3;

  private final Slot accused;
  private final long clock;
  private final long lateness;
  private final long ahead;
  private final Map<Sender, Boolean> verdicts = new HashMap<>();
  private int against;
  private int agreeing;
  private int pairs;
  private int drops;
  private boolean strong;
  private long before = Long.MIN_VALUE;

  /**
   * Nothing is known yet.
   *
   * @param clock the file's clock; {@link Long#MIN_VALUE} if it has none yet
   * @param suspected whether that sender was found to be ahead before
   */
  Evidence(Slot accused, long clock, ClockLimits limits, boolean suspected) {
    this.accused = accused;
    this.clock = clock;
    this.lateness = limits.lateness().toMillis();
    this.ahead = limits.ahead().toMillis();
    this.against = suspected ? 1 : 0;
  }

  /** Hears what stands further on in the file. */
  void hear(Slot later) {
    if (later.at() == Long.MIN_VALUE) {
      return;
    }
    if (later.at() >= accused.at() - lateness && !isYearsAfter(later)) {
      agree(later);
    } else if (isAgainst(later)) {
      deny(later);
    }
  }

  // Times that were late already say nothing of what is early.
  private boolean isAgainst(Slot later) {
    boolean started = clock != Long.MIN_VALUE;
    if (isYearsAfter(later)) {
      return true;
    }
    if (later.kind() == Slot.Kind.KNOWN) {
      return !started || later.at() >= clock - lateness;
    }
    boolean fresh = started && later.at() > clock && accused.kind() == Slot.Kind.AT_LEAST;
    return fresh || isYearsBefore(later);
  }

  private boolean isYearsBefore(Slot later) {
    return accused.at() - later.at() > ahead;
  }

  private boolean isYearsAfter(Slot later) {
    return clock == Long.MIN_VALUE && later.at() - accused.at() > ahead;
  }

  private void agree(Slot later) {
    boolean own = later.sender().equals(accused.sender()) && later.sender().isKnown();
    if (!own && isFirst(later, true)) {
      agreeing++;
    }
  }

  private void deny(Slot later) {
    if (before != Long.MIN_VALUE) {
      pairs++;
      drops += later.at() < before - lateness ? 1 : 0;
    }
    before = later.at();
    if (isFirst(later, false)) {
      against++;
      strong |= later.kind() == Slot.Kind.KNOWN || isYearsBefore(later);
    }
  }

  private boolean isFirst(Slot later, boolean agrees) {
    return !later.sender().isKnown() || verdicts.putIfAbsent(later.sender(), agrees) == null;
  }

  /** Whether more would change nothing. */
  boolean isEnough() {
    return agreeing >= against + ENOUGH_FOR
        || (against >= agreeing + ENOUGH_AGAINST && !isDisordered());
  }

  /** Whether the time is wrong. */
  boolean isWrong() {
    boolean weak = accused.kind() == Slot.Kind.AT_LEAST && !strong;
    int needed = weak ? ENOUGH_AGAINST : 1;
    return against > agreeing && against >= needed && !isDisordered();
  }

  // Lines in no order at all accuse nobody: two drops in five are more than one wrong clock makes.
  private boolean isDisordered() {
    return drops * 5 >= pairs * 2 && pairs > 0;
  }
}
