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

  Told run(Supplier<Told> attempt) {
    for (int retry = 0; ; retry++) {
      try {
        return attempt.get();
      } catch (LastingTrouble e) {
        return Told.refused(e.problem());
      } catch (PassingTrouble e) {
        if (retry >= options.retries()) {
          return Told.failed(e.problem() + "; tried " + times(retry + 1));
        }
        if (!waited(retry, e)) {
          return Told.failed(e.problem() + "; not tried again, because Winnow was stopped");
        }
      }
    }
  }

  private boolean waited(int retry, PassingTrouble trouble) {
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
