package dev.winnow.runtime;

import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.signal.ActionOutcome;

/** Carries out what was decided. Methods may be called by different threads. */
@FunctionalInterface
public interface DecisionHandler {

  /**
   * Does something, or says what it would do. Returns when that is over.
   *
   * @param request what to do; it may come twice if Winnow was ended in between, so one that was
   *     carried out already is not to be carried out again
   * @return how it went
   */
  ActionOutcome act(ActionRequest request);
}
