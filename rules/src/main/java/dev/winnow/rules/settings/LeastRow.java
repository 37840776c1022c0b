package dev.winnow.rules.settings;

/**
 * A workload that must keep a number of pods. Immutable.
 *
 * @param namespace its namespace
 * @param workload an expression for it as kubectl writes it, such as deployment/shop
 * @param least how many pods it must keep
 */
public record LeastRow(String namespace, String workload, int least) {

  /** Checks the expression and the number. */
  public LeastRow {
    NamePattern.of(workload);
    Check.that(least > 0, "\"least\" must be more than 0");
  }
}
