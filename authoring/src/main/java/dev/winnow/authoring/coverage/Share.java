package dev.winnow.authoring.coverage;

import java.util.Locale;

/**
 * So many of so many. Immutable.
 *
 * @param part how many are covered
 * @param whole how many there are
 */
public record Share(int part, int whole) {

  private static final double ALL = 100;

  /**
   * As per cent.
   *
   * @return from 0 to 100; 100 of nothing
   */
  public double percent() {
    return whole == 0 ? ALL : ALL * part / whole;
  }

  /** Such as {@code 34/36 (94.4 %)}, rounded down: 100 % is only said of all. */
  @Override
  public String toString() {
    double tenths = Math.floor(percent() * 10) / 10;
    return part + "/" + whole + " (" + String.format(Locale.ROOT, "%.1f", tenths) + " %)";
  }
}
