package dev.winnow.rules.settings;

/**
 * How many actions there may be somewhere. Immutable.
 *
 * @param place where: {@code all}, or a namespace
 * @param most how many, 1 or more
 * @param guard the guard that sees to it
 * @param words what people read when there have been that many
 */
public record Budget(String place, int most, String guard, String words) {

  /** The place of the budget that all actions share. */
  private static final String EVERYWHERE = "all";

  static Budget ofAll(int most) {
    return new Budget(EVERYWHERE, most, "budget-all", most + " actions are enough for now");
  }

  static Budget ofNamespace(String namespace, int most) {
    String words = most + " actions in namespace " + namespace + " are enough for now";
    return new Budget("namespace " + namespace, most, "budget", words);
  }
}
