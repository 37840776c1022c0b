package dev.winnow.k8s.act;

import dev.winnow.core.signal.ActionOutcome.Result;

/**
 * How an action went.
 *
 * @param result in one word
 * @param detail for people
 */
record ActionResult(Result result, String detail) {

  static ActionResult done(String detail) {
    return new ActionResult(Result.DONE, detail);
  }

  static ActionResult refused(String detail) {
    return new ActionResult(Result.REFUSED, detail);
  }

  static ActionResult failed(String detail) {
    return new ActionResult(Result.FAILED, detail);
  }
}
