package dev.winnow.core.fact.incident;

/**
 * How much a state changed of late, as Nagios counts it: of the last 21 states there are 20
 * possible changes, weighted from 0.75 for the oldest to 1.25 for the newest (nagioscore,
 * base/flapping.c).
 */
final class Flaps {

  static final int STATES = 21;

  private static final int MASK = (1 << STATES) - 1;
  private static final double OLDEST = 0.75;
  private static final double NEWEST = 1.25;

  private Flaps() {}

  static int after(int outcomes, boolean firing) {
    return ((outcomes << 1) | (firing ? 1 : 0)) & MASK;
  }

  /**
   * Per cent of change among the known states, rounded down; unknown older states count as steady.
   */
  static int change(int outcomes, int samples) {
    double sum = 0;
    for (int age = 0; age < samples - 1; age++) {
      boolean changed = (((outcomes >> age) ^ (outcomes >> (age + 1))) & 1) == 1;
      if (changed) {
        sum += NEWEST - age * (NEWEST - OLDEST) / (STATES - 2);
      }
    }
    return (int) (sum * 100 / (STATES - 1));
  }
}
