package dev.winnow.core;

import org.apiguardian.api.API;

/**
 * A rule that was taken out because it failed. The rest goes on without it. Immutable.
 *
 * @param rule the rule
 * @param error what it did, in a sentence without a beginning
 */
@API(status = API.Status.EXPERIMENTAL)
public record Failure(RuleInfo rule, String error) {

  /** The failure in one line. */
  @Override
  public String toString() {
    return rule.file()
        + ":"
        + rule.line()
        + ": the rule \""
        + rule.name()
        + "\" was taken out: "
        + error;
  }
}
