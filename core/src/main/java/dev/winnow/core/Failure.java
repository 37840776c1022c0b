package dev.winnow.core;

import dev.winnow.core.signal.Worded;
import org.apiguardian.api.API;

/**
 * A rule that failed. The rest went on without it. Immutable.
 *
 * @param rule the rule
 * @param error what it did last, in a sentence without a beginning
 * @param times how often it failed until then, within {@link Limits#ruleFailuresWithin}
 * @param now whether the rule takes part at the moment
 */
@API(status = API.Status.EXPERIMENTAL)
public record Failure(RuleInfo rule, String error, int times, Now now) {

  /** Whether a rule that failed takes part at the moment. */
  public enum Now implements Worded {
    /** It takes part again. */
    BACK("back"),
    /** It sits out, and is back with the next signal or tick. */
    SITS_OUT("sits-out"),
    /** It was taken out for good: it looped, or failed too often. */
    OUT("out");

    private final String word;

    Now(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** Whether the rule was taken out for good. */
  public boolean out() {
    return now == Now.OUT;
  }

  /** What became of the rule and why, as {@code was taken out: it failed with ...}. */
  public String outcome() {
    String often = times == 1 ? "once" : times + " times";
    return switch (now) {
      case BACK -> "failed " + often + " and is back: " + error;
      case SITS_OUT -> "failed " + often + " and sits out for now: " + error;
      case OUT ->
          times == 1
              ? "was taken out: " + error
              : "was taken out, as it failed " + often + ": " + error;
    };
  }

  /** The failure in one line. */
  @Override
  public String toString() {
    return rule.file() + ":" + rule.line() + ": the rule \"" + rule.name() + "\" " + outcome();
  }
}
