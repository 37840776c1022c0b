package dev.winnow.rules.settings;

import java.util.List;
import java.util.Optional;

/**
 * The hours in which nothing is done. It reads no clock: rules ask it of times that they know.
 * Immutable, safe for use by several threads.
 */
public final class FreezeCalendar {

  private final List<Hours> hours;

  /**
   * A calendar.
   *
   * @param hours in which nothing is done
   */
  public FreezeCalendar(List<Hours> hours) {
    this.hours = List.copyOf(hours);
  }

  /**
   * Whether there are such hours at all.
   *
   * @return false if there are none
   */
  public boolean isUsed() {
    return !hours.isEmpty();
  }

  /**
   * Whether nothing is done at a time.
   *
   * @param at the time, in epoch milliseconds
   * @return true in any of the hours
   */
  public boolean cover(long at) {
    return !nameAt(at).isEmpty();
  }

  /**
   * In which hours a time is.
   *
   * @param at the time, in epoch milliseconds
   * @return the name of the first; empty if it is in none
   */
  public String nameAt(long at) {
    Optional<Hours> found = hours.stream().filter(one -> one.cover(at)).findFirst();
    return found.isEmpty() ? "" : found.get().getName();
  }

  /**
   * When any of the hours begin or end next after a time.
   *
   * @param at the time, in epoch milliseconds
   * @return epoch milliseconds, later than {@code at}
   * @throws IllegalStateException if there are no such hours
   */
  public long nextChange(long at) {
    return hours.stream()
        .mapToLong(one -> one.cover(at) ? one.nextEnd(at) : one.nextBegin(at))
        .min()
        .orElseThrow(
            () -> new IllegalStateException("there are no hours in which nothing is done"));
  }

  @Override
  public String toString() {
    return "the hours in which nothing is done";
  }
}
