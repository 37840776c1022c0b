package dev.winnow.core.fact.action;

import dev.winnow.core.fact.Change;
import dev.winnow.core.fact.ProposalKind;
import org.kie.api.definition.type.Modifies;

/**
 * An action is over: what was expected of it is so, or did not come in time. Immutable.
 *
 * @param run the action
 * @param helped whether what was expected of it is so
 * @param detail what there is to say of it; empty for nothing
 */
public record EndAction(ActionRun run, boolean helped, String detail) implements Change {

  @Override
  public ActionRun fact() {
    return run;
  }

  @Override
  @Modifies({"over", "overAt", "verified", "unhelpful", "detail"})
  public void make(long now) {
    run.end(now, helped, detail);
  }

  @Override
  public ProposalKind proposalKind() {
    return ProposalKind.VERDICT;
  }

  @Override
  public String order() {
    return run.getDecision();
  }
}
