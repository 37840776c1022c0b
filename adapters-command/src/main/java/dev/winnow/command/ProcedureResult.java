package dev.winnow.command;

import dev.winnow.core.signal.ActionOutcome.Result;

/**
 * How a procedure went.
 *
 * @param result in one word
 * @param detail for people
 */
record ProcedureResult(Result result, String detail) {

  static ProcedureResult refused(String why) {
    return new ProcedureResult(Result.REFUSED, why);
  }

  static ProcedureResult failed(String why) {
    return new ProcedureResult(Result.FAILED, why);
  }
}
