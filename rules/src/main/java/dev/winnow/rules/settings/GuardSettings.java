package dev.winnow.rules.settings;

import java.time.Duration;
import java.util.List;

/**
 * What keeps an action from being done. Immutable.
 *
 * @param protect what is never acted on
 * @param budget how many actions there may be
 * @param cooldown for how long nothing more is done to a target after an action is over
 * @param least workloads that must keep a number of pods
 * @param freeze the names of hours in which nothing is done
 * @param risk how risky each action is
 * @param approval when somebody must approve first
 * @param dryRun where actions are only said, and not done
 * @param severity how severe it is that an action is not done
 */
public record GuardSettings(
    ProtectSettings protect,
    BudgetSettings budget,
    Duration cooldown,
    List<LeastRow> least,
    List<String> freeze,
    RiskSettings risk,
    ApprovalSettings approval,
    DryRunSettings dryRun,
    String severity) {

  /**
   * How many actions there may be in one namespace.
   *
   * @return 1 or more
   */
  public int inNamespace() {
    return budget.namespace();
  }

  /**
   * How many actions there may be in all.
   *
   * @return 1 or more
   */
  public int inAll() {
    return budget.all();
  }

  /**
   * In what time there may be that many.
   *
   * @return a duration
   */
  public Duration within() {
    return budget.within();
  }

  /**
   * For how long nothing more is done to a target after an action is over.
   *
   * @return milliseconds
   */
  public long cooldownMillis() {
    return cooldown.toMillis();
  }

  /**
   * For how long an approval lasts.
   *
   * @return milliseconds
   */
  public long approvalMillis() {
    return approval.lasts().toMillis();
  }
}
