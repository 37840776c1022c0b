package dev.winnow.k8s.act;

import java.util.function.Supplier;

/**
 * Tries something again while its trouble may pass, as often as the options allow. Each attempt
 * begins anew: it looks first, and then decides.
 *
 * @param options how often, and how long between
 * @param pause waits
 */
record Attempts(ActOptions options, Pause pause) {

  ActionResult run(Supplier<ActionResult> attempt) {
    for (int retry = 0; ; retry++) {
      try {
        return attempt.get();
      } catch (RejectedFailure e) {
        return ActionResult.refused(e.problem());
      } catch (RetryableFailure e) {
        if (retry >= options.retries()) {
          return ActionResult.failed(e.problem() + "; tried " + times(retry + 1));
        }
        if (!waited(retry, e)) {
          return ActionResult.failed(e.problem() + "; not tried again, because Winnow was stopped");
        }
      }
    }
  }

  private boolean waited(int retry, RetryableFailure trouble) {
    try {
      pause.pause(trouble.askedWait().map(options::atMost).orElse(options.waitBefore(retry)));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String times(int number) {
    return number == 1 ? "once" : number + " times";
  }
}
