package dev.winnow.runtime;

import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.signal.ActionOutcome;
import java.time.InstantSource;

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

  /**
   * The same with an answer in any case, as without one the rules would wait for it.
   *
   * @param request what to do
   * @param clock says when it failed
   * @return how it went, or that it failed by a mistake of this handler
   */
  default ActionOutcome answer(ActionRequest request, InstantSource clock) {
    try {
      return act(request);
    } catch (RuntimeException e) {
      String detail = "this is a bug in Winnow: " + e.getClass().getSimpleName();
      return outcome(request, ActionOutcome.Result.FAILED, detail, clock);
    }
  }

  /**
   * That an action is not begun.
   *
   * @param request what is not done
   * @param why why not, in a sentence
   * @param clock says when
   * @return its outcome
   */
  static ActionOutcome refused(ActionRequest request, String why, InstantSource clock) {
    return outcome(request, ActionOutcome.Result.REFUSED, why, clock);
  }

  /**
   * That an action is only said, as there is nothing to act on.
   *
   * @param request what is not done
   * @param why why it is only said, in a sentence
   * @param clock says when
   * @return its outcome
   */
  static ActionOutcome said(ActionRequest request, String why, InstantSource clock) {
    return outcome(request, ActionOutcome.Result.DRY_RUN, why, clock);
  }

  private static ActionOutcome outcome(
      ActionRequest request, ActionOutcome.Result result, String detail, InstantSource clock) {
    return new ActionOutcome(request.id(), result, detail, clock.instant(), "winnow");
  }
}
