package dev.winnow.authoring.coverage;

import dev.winnow.core.RuleInfo;
import java.util.List;

/**
 * A rule, and what was seen of it. Immutable.
 *
 * @param rule the rule
 * @param fired whether it fired
 * @param conditions its conditions in the order of the rule; those that cannot fail by themselves
 *     are left out
 */
public record CoveredRule(RuleInfo rule, boolean fired, List<CoveredCondition> conditions) {

  /** Keeps its own copy. */
  public CoveredRule {
    conditions = List.copyOf(conditions);
  }
}
