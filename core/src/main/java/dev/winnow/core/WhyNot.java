package dev.winnow.core;

import dev.winnow.core.decision.Because;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Why a rule does not fire for a signal, or that it does. Immutable.
 *
 * @param rule the rule
 * @param outcome whether it fires
 * @param nearness in a sentence without a beginning what is in its way and how near it came; empty
 *     if it fires
 * @param failed the condition that fails, as it reads in the rule; empty if none does
 * @param conditions the rule's conditions, in its order, for the facts that came nearest
 * @param because the facts that it fires for, a reason for each time; empty unless it fires
 * @param instead what becomes of the signal; empty if the rule was taken out, as nothing is tried
 *     then
 */
@API(status = API.Status.EXPERIMENTAL)
public record WhyNot(
    RuleInfo rule,
    Outcome outcome,
    String nearness,
    String failed,
    List<Condition> conditions,
    List<Because> because,
    Optional<Triage> instead) {

  /** Keeps its own copies. */
  public WhyNot {
    conditions = List.copyOf(conditions);
    because = List.copyOf(because);
  }

  /** Whether a rule fires for a signal. */
  public enum Outcome {
    /** It fires. */
    FIRES,
    /** A condition fails. */
    MISSES,
    /** All its conditions hold, but for facts that it fired for before. */
    STANDS,
    /** The engine would not take the signal in. */
    REJECTED,
    /** The rule was taken out because it failed. */
    TAKEN_OUT
  }

  /**
   * A condition of the rule.
   *
   * @param fact the kind of fact it is a constraint of; empty if it is no constraint
   * @param text how it reads
   * @param state whether it holds
   * @param facts the facts that it was asked of, in words; those of settings are left out
   */
  public record Condition(String fact, String text, State state, List<String> facts) {

    /** Keeps its own copy. */
    public Condition {
      facts = List.copyOf(facts);
    }
  }

  /** What is known of a condition. */
  public enum State {
    /** It holds. */
    HELD,
    /** It fails, and all before it hold. */
    FAILED,
    /** One before it fails. */
    NOT_REACHED
  }

  /** The answer for a rule that was taken out. */
  public static WhyNot takenOut(RuleInfo rule, Failure failure) {
    return new WhyNot(
        rule,
        Outcome.TAKEN_OUT,
        "the rule " + failure.outcome(),
        "",
        List.of(),
        List.of(),
        Optional.empty());
  }
}
