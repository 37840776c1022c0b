package dev.winnow.rules.settings;

import dev.winnow.core.action.Action;
import dev.winnow.core.fact.action.ActionRun;
import dev.winnow.core.fact.action.ProposedAction;
import dev.winnow.core.fact.action.Veto;
import dev.winnow.core.signal.Labels;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
   * What people should read of an action that is not done.
   *
   * @param proposed the action that is wanted
   * @param reasons why a guard is against it, in any order
   * @return that, and how to do it by hand
   */
  public Labels notDone(ProposedAction proposed, Collection<?> reasons) {
    Action action = proposed.action();
    String why = reasons.stream().map(String::valueOf).sorted().collect(Collectors.joining("; "));
    String byHand = action.command().isEmpty() ? "" : "; by hand: " + action.commandLine();
    return Labels.of(
        Map.of(
            "summary",
            "not done: " + action + " (" + why + ")" + byHand,
            "reason",
            why,
            "command",
            action.commandLine(),
            "ticket",
            proposed.ticket()));
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
   * Until when a target is left alone because of an action.
   *
   * @param run the action
   * @return epoch milliseconds; {@link Long#MAX_VALUE} while it is under way
   */
  public long leftAloneUntil(ActionRun run) {
    return run.isOver() ? run.getOverAt() + cooldown.toMillis() : Long.MAX_VALUE;
  }

  /**
   * The veto until then.
   *
   * @param proposed what is proposed
   * @param run the action that is under way, or was over only just now
   * @return why not
   */
  public Veto leaveAlone(ProposedAction proposed, ActionRun run) {
    return run.isOver()
        ? new Veto(
            proposed,
            "cooldown",
            run.getName() + " of " + run.getTarget() + " was over only just now")
        : new Veto(
            proposed, "in-flight", run.getName() + " is still under way for " + run.getTarget());
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
