package dev.winnow.authoring.catalogue;

import dev.winnow.core.CompiledRules;
import dev.winnow.core.PolicyException;
import dev.winnow.core.engine.RuleBase;
import java.util.List;
import java.util.Optional;

/**
 * Which rules are followed without the rule network when a signal comes: those that only change one
 * fact, and only where no rule hears of the change. It makes no difference but to speed. Stateless.
 */
public final class DirectRules {

  private DirectRules() {}

  /**
   * A rule that asks for signals.
   *
   * @param id its id
   * @param obstacle what keeps it from being followed directly, in words; empty if nothing does
   * @param heardBy the ids of the rules that listen to what it changes; for a fact that one of them
   *     could match, the rule network is asked
   */
  public record Rule(String id, Optional<String> obstacle, List<String> heardBy) {

    /** Copies the list. */
    public Rule {
      heardBy = List.copyOf(heardBy);
    }
  }

  /**
   * The rules of a policy that ask for signals.
   *
   * @param rules the compiled rules
   * @return each of them, by its id
   * @throws PolicyException if they do what a policy may not do
   */
  public static List<Rule> of(CompiledRules rules) {
    return RuleBase.of(rules).direct().stream()
        .map(one -> new Rule(one.rule().id(), one.obstacle(), one.heardBy()))
        .toList();
  }
}
