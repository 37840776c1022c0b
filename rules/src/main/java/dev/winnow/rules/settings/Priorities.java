package dev.winnow.rules.settings;

/** Priorities as settings name them. Stateless. */
final class Priorities {

  private Priorities() {}

  /**
   * The number of a priority.
   *
   * @param name its name
   * @return 1, the most urgent, to 5
   * @throws IllegalArgumentException if it is none
   */
  static int number(String name) {
    if (!name.matches("P[1-5]")) {
      throw new IllegalArgumentException(
          "\"" + name + "\" is no priority; write P1, P2, P3, P4 or P5");
    }
    return name.charAt(1) - '0';
  }
}
