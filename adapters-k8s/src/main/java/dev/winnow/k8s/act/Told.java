package dev.winnow.k8s.act;

import dev.winnow.core.signal.ActionOutcome.Result;

/**
 * How an action went.
 *
 * @param result in one word
 * @param detail for people
 */
record Told(Result result, String detail) {

  static Told done(String detail) {
    return new Told(Result.DONE, detail);
  }

  static Told refused(String detail) {
    return new Told(Result.REFUSED, detail);
  }

  static Told failed(String detail) {
    return new Told(Result.FAILED, detail);
  }
}
