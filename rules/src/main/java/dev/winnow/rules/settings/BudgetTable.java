package dev.winnow.rules.settings;

import dev.winnow.core.fact.action.ActionRun;
import dev.winnow.core.fact.count.Count;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How many actions there may be: in all, in a namespace, and that did not help, to a target.
 * Immutable, safe for use by several threads.
 */
public final class BudgetTable {

  private static final String ALL = "actions";
  private static final String IN_NAMESPACE = "actions in namespace";
  private static final String UNHELPFUL = "unhelpful actions";

  private final BudgetSettings budget;
  private final VerifySettings verify;

  /**
   * A table.
   *
   * @param budget how many actions there may be
   * @param verify how many of them need not help
   */
  public BudgetTable(BudgetSettings budget, VerifySettings verify) {
    this.budget = budget;
    this.verify = verify;
  }

  /**
   * As what an action counts.
   *
   * @param run the action
   * @return one count for each budget that it is charged to
   */
  public List<Count> countsOf(ActionRun run) {
    String id = run.getDecision();
    Duration within = budget.within();
    List<Count> counts = new ArrayList<>();
    counts.add(new Count(ALL, "all", id, run.getAt(), within).guarded());
    if (!run.getNamespace().isEmpty()) {
      counts.add(new Count(IN_NAMESPACE, run.getNamespace(), id, run.getAt(), within).guarded());
    }
    if (run.isUnhelpful() && !run.getTarget().isEmpty()) {
      counts.add(
          new Count(UNHELPFUL, run.getTarget(), id, run.getOverAt(), verify.within()).guarded());
    }
    return counts;
  }

  /**
   * The budgets that must not be used up for an action to be done.
   *
   * @param namespace its namespace, possibly empty
   * @param target to what it is done, possibly empty
   * @return that of all actions, that of its namespace, and that of its target
   */
  public List<Budget> budgetsOf(String namespace, String target) {
    int all = budget.all();
    int some = budget.namespace();
    int vain = verify.unhelpful();
    return List.of(
        new Budget(ALL, "all", all, "budget-all", all + " actions are enough for now"),
        new Budget(
            IN_NAMESPACE,
            namespace,
            some,
            "budget",
            some + " actions in namespace " + namespace + " are enough for now"),
        new Budget(
            UNHELPFUL,
            target,
            vain,
            "stopped",
            "automation stopped: " + vain + " actions on " + target + " did not help"));
  }

  @Override
  public String toString() {
    return "the table of budgets";
  }
}
