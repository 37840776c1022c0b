package dev.winnow.core.fact.incident;

import dev.winnow.core.fact.Reads;

/**
 * Since when an incident has been as it is, how often it was seen, and how steady it is. One thread
 * at a time.
 */
public abstract class IncidentSpan extends IncidentProfile {
  long lastSeen = 0;
  long closedAt = 0;
  long lastSignal = 0;
  long count = 1;
  boolean open = true;
  String closeReason = "";
  int outcomes = 1;
  int samples = 1;
  int change = 0;
  boolean flapping = false;
  int calm = 0;
  long steadying = 0;
  long urgentSince = 0;
  int urgentAs = 0;
  long begunAt = 0;
  long before = 0;
  long backAt = 0;
  boolean counted = false;
  boolean strange = false;

  IncidentSpan() {}

  /**
   * Since when it has been as it is: as urgent, or over.
   *
   * @return in epoch milliseconds; 0 while it is open and not known how urgent it is
   */
  public long getStandsSince() {
    if (!open) {
      return closedAt;
    }
    return urgentAs > 0 ? urgentSince : 0;
  }

  /**
   * Changes: its newest state, which counts for how much it changes. It goes on flapping while that
   * is enough.
   *
   * @param firing whether it is firing
   */
  public void counts(boolean firing) {
    samples = Math.min(samples + 1, Flaps.STATES);
    outcomes = Flaps.after(outcomes, firing);
    change = Flaps.change(outcomes, samples);
    flapping &= change > calm;
  }

  /**
   * Until when it flaps, if it stays as it is.
   *
   * @return in epoch milliseconds; never while it is not known how urgent it is
   */
  public long getSteadyAt() {
    long since = getStandsSince();
    return since == 0 ? Long.MAX_VALUE : since + steadying;
  }

  /** What has stayed as it was for long enough begins anew. */
  void settle(long at) {
    if (flapping && at >= getSteadyAt()) {
      beginAnew();
    }
  }

  void beginAnew() {
    flapping = false;
    change = 0;
    samples = 1;
  }

  /**
   * Remembers, as the states before its first, those of the incident of the same key that has been
   * forgotten.
   *
   * @param habit what is known of that
   * @return false if nothing is
   */
  public boolean recall(Habit habit) {
    if (habit.getSamples() < 2 || habit.getLatest() >= openedAt) {
      return false;
    }
    outcomes = Flaps.after(habit.getOutcomes(), true);
    samples = Math.min(habit.getSamples() + 1, Flaps.STATES);
    change = Flaps.change(outcomes, samples);
    return true;
  }

  /**
   * Whether this ended after another; the key decides between equals.
   *
   * @param other another incident that has ended
   * @return true if this is the one that ended last
   */
  public boolean endedAfter(Incident other) {
    return closedAt != other.closedAt ? closedAt > other.closedAt : key.compareTo(other.key) < 0;
  }

  /** {@return when its latest alert happened, in epoch milliseconds} */
  public long getLastSeen() {
    return lastSeen;
  }

  /**
   * Changes: when its latest alert happened, in epoch milliseconds.
   *
   * @param value the new value
   */
  public void setLastSeen(long value) {
    this.lastSeen = value;
  }

  /** {@return when it closed, in epoch milliseconds; 0 while it is open} */
  public long getClosedAt() {
    return closedAt;
  }

  /**
   * Changes: when it closed, in epoch milliseconds; 0 while it is open.
   *
   * @param value the new value
   */
  public void setClosedAt(long value) {
    if (flapping && closedAt == 0 && value >= urgentSince + steadying) {
      beginAnew();
    }
    this.closedAt = value;
  }

  /** {@return the engine's number of its latest signal} */
  public long getLastSignal() {
    return lastSignal;
  }

  /**
   * Changes: the engine's number of its latest signal.
   *
   * @param value the new value
   */
  public void setLastSignal(long value) {
    this.lastSignal = value;
  }

  /** {@return how many alerts it stands for} */
  public long getCount() {
    return count;
  }

  /**
   * Changes: how many alerts it stands for.
   *
   * @param value the new value
   */
  public void setCount(long value) {
    this.count = value;
  }

  /** {@return whether it is going on} */
  public boolean isOpen() {
    return open;
  }

  /**
   * Changes: whether it is going on.
   *
   * @param value the new value
   */
  public void setOpen(boolean value) {
    if (open != value) {
      urgentAs = 0;
      counted = false;
      strange = false;
    }
    this.open = value;
  }

  /** {@return why it closed; empty while it is open} */
  public String getCloseReason() {
    return closeReason;
  }

  /**
   * Changes: why it closed; empty while it is open.
   *
   * @param value the new value
   */
  public void setCloseReason(String value) {
    this.closeReason = value;
  }

  /** {@return its last 21 states as bits, the newest lowest: 1 firing, 0 resolved} */
  public int getOutcomes() {
    return outcomes;
  }

  /** {@return how many of those states are known} */
  public int getSamples() {
    return samples;
  }

  /** {@return how much it changed its state of late, in per cent, as Nagios counts} */
  public int getChange() {
    return change;
  }

  /** {@return whether it changes its state too often to be believed} */
  public boolean isFlapping() {
    return flapping;
  }

  /**
   * Since when it has been as urgent as it is, and open, in epoch milliseconds: a rise or a return
   * begins anew, a fall does not.
   *
   * @return since when, in epoch milliseconds; of an incident that is over, the last such time
   */
  public long getUrgentSince() {
    return urgentSince;
  }

  /**
   * The priority that {@link #getUrgentSince} is counted for; 0 while it is over.
   *
   * @return the priority that it is counted for; 0 while it is over
   */
  public int getUrgentAs() {
    return urgentAs;
  }

  /**
   * When it came the last time: when it opened, or came back.
   *
   * @return in epoch milliseconds; 0 until it is judged
   */
  public long getBegunAt() {
    return begunAt;
  }

  /**
   * {@return how many of its alerts are counted in a ticket that closed before it came back, and
   * not in the one that it is in}
   */
  public long getBefore() {
    return before;
  }

  /** {@return how many of its alerts are counted in the ticket that it is in} */
  @Reads({"count", "before"})
  public long getCountHere() {
    return count - before;
  }

  /**
   * {@return when the first of its alerts happened that is counted in the ticket that it is in, in
   * epoch milliseconds}
   */
  @Reads({"firstSeen", "before"})
  public long getFirstHere() {
    return backAt == 0 ? firstSeen : backAt;
  }

  /** Changes: it leaves a ticket that closed before it came back, where all before is counted. */
  public void leaveBehind() {
    before = count - 1;
    backAt = lastSeen;
  }
}
