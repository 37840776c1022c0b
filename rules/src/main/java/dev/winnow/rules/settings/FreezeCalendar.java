package dev.winnow.rules.settings;

import java.util.List;

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

  /** {@return the hours in which nothing is done; possibly none} */
  public List<Hours> getHours() {
    return hours;
  }

  @Override
  public String toString() {
    return "the hours in which nothing is done";
  }
}
