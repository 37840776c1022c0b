package dev.winnow.cli;

import dev.winnow.command.ProcedureRunner;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.runtime.DecisionHandler;

/**
 * Runs procedures: what is none is left to another.
 *
 * @param procedures runs procedures
 * @param otherwise answers for what is none
 */
record ProceduresFirst(ProcedureRunner procedures, DecisionHandler otherwise)
    implements DecisionHandler {

  @Override
  public ActionOutcome act(ActionRequest request) {
    return procedures.handles(request.what()) ? procedures.run(request) : otherwise.act(request);
  }
}
