package dev.winnow.cli.output;

import dev.winnow.runtime.compare.Difference;
import dev.winnow.runtime.compare.Outcome;
import java.util.List;

/**
 * What came of one recording by two policies. Immutable.
 *
 * @param basePolicy in words, the policy that is compared with
 * @param base what came of the recording by it
 * @param policy in words, the policy that is tried
 * @param now what came of the recording by that
 * @param differences what is otherwise; empty if both decide alike
 */
public record Comparison(
    String basePolicy, Outcome base, String policy, Outcome now, List<Difference> differences) {

  /** Keeps its own copy. */
  public Comparison {
    differences = List.copyOf(differences);
  }

  /**
   * Compares two outcomes.
   *
   * @param basePolicy in words, the policy that is compared with
   * @param base what came of the recording by it
   * @param policy in words, the policy that is tried
   * @param now what came of the recording by that
   * @return the comparison
   */
  public static Comparison of(String basePolicy, Outcome base, String policy, Outcome now) {
    return new Comparison(basePolicy, base, policy, now, now.since(base));
  }
}
