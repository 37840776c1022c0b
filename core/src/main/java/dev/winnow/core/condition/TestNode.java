package dev.winnow.core.condition;

import org.drools.model.Constraint;
import org.drools.model.SingleConstraint;

/** A constraint, or an expression that stands alone. */
record TestNode(ConditionPart part, Constraint constraint) implements Node {

  @Override
  public void look(Search search, Runnable next) {
    boolean holds = holds(constraint, search);
    search.tried(part, holds);
    if (holds) {
      search.holding(part, next);
    }
  }

  private static boolean holds(Constraint constraint, Search search) {
    if (constraint instanceof SingleConstraint single) {
      return single.isTemporal() || test(single, search);
    }
    return constraint.getType() == Constraint.Type.OR
        ? constraint.getChildren().stream().anyMatch(child -> holds(child, search))
        : constraint.getChildren().stream().allMatch(child -> holds(child, search));
  }

  /** What fails with an error does not hold; the rule engine takes out a rule that does so. */
  @SuppressWarnings("PMD.AvoidCatchingGenericException")
  private static boolean test(SingleConstraint single, Search search) {
    try {
      return single.getPredicate().test(search.arguments(single.getVariables()));
    } catch (Exception e) {
      return false;
    }
  }

  @Override
  public String text() {
    return part.text();
  }
}
