package dev.winnow.core.engine;

import dev.winnow.core.RuleInfo;
import java.util.List;
import java.util.Optional;

/**
 * Whether a rule that asks for signals can be followed without the rule engine.
 *
 * @param rule the rule
 * @param obstacle what keeps it from that, in words; empty if nothing does
 * @param heardBy the ids of the rules that listen to what it changes: while one of them could match
 *     a fact that it changes, it is followed by the rule engine for that fact
 */
public record DirectRule(RuleInfo rule, Optional<String> obstacle, List<String> heardBy) {

  /** Copies the list. */
  public DirectRule {
    heardBy = List.copyOf(heardBy);
  }
}
