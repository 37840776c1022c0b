package dev.winnow.cli;

import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.runtime.DecisionHandler;
import java.time.InstantSource;

/** Carries nothing out: where there is nothing to act on. */
record SayingOnly(InstantSource clock) implements DecisionHandler {

  @Override
  public ActionOutcome act(ActionRequest request) {
    return new ActionOutcome(
        request.id(),
        ActionOutcome.Result.DRY_RUN,
        "said, as this watch acts on no cluster",
        clock.instant(),
        "winnow");
  }
}
