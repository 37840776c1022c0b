package dev.winnow.core.fact;

/** The numbers of priorities: {@code P1}, the most urgent, to {@code P5}. Stateless. */
public final class Urgency {

  /** The most urgent. */
  public static final int MOST = 1;

  /** The least urgent. */
  public static final int LEAST = 5;

  /** How messages name a priority. */
  public static final String WORDS = "a priority, 1 (P1) to 5 (P5)";

  private Urgency() {}

  /**
   * Refuses what is no priority.
   *
   * @param priority a number
   * @return the same
   * @throws IllegalArgumentException if it is below 1 or above 5
   */
  public static int checked(int priority) {
    if (priority < MOST || priority > LEAST) {
      throw new IllegalArgumentException("setPriority takes " + WORDS + ", not " + priority);
    }
    return priority;
  }
}
