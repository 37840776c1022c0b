package dev.winnow.cli.output;

import java.util.List;

/**
 * What came of one recording by two policies. Immutable.
 *
 * @param basePolicy in words, the policy that is compared with
 * @param base what came of the recording by it
 * @param policy in words, the policy that is tried
 * @param now what came of the recording by that
 */
public record Comparison(String basePolicy, Outcome base, String policy, Outcome now) {

  /**
   * What is otherwise: gained ({@code +}), lost ({@code -}) or changed ({@code ~}).
   *
   * @return lines; none if all is the same
   */
  public List<String> differences() {
    return now.since(base);
  }

  /**
   * Whether nothing is otherwise.
   *
   * @return true if both decide alike
   */
  public boolean same() {
    return differences().isEmpty();
  }
}
