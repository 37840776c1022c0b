package dev.winnow.runtime.service;

import java.time.Duration;

/**
 * How a service works. Immutable.
 *
 * @param tick how often time is told to the rules
 * @param batch how many signals are journalled at once at most
 * @param queue how many signals may wait to be journalled; more are put off
 * @param snapshot how often it is kept where the engine stands
 * @param retry how long senders are told to wait when there is too much to do
 * @param stop how long it may take to end
 * @param skew by how much the clock must be set back for people to be told
 * @param severity how severe it is that a part of Winnow does not work: a rule that is taken out, a
 *     receiver that nothing reaches; a word of the settings
 * @param again how often it is said again that a rule is out
 */
public record ServiceOptions(
    Duration tick,
    int batch,
    int queue,
    Duration snapshot,
    Duration retry,
    Duration stop,
    Duration skew,
    String severity,
    Duration again) {

  /**
   * Checks that it can work at all.
   *
   * @throws IllegalArgumentException if it cannot; the message says why
   */
  public ServiceOptions {
    that(isSome(tick) && isSome(snapshot), "\"tick\" and \"snapshot\" must be more than 0");
    that(isSome(retry) && isSome(stop), "\"retry\" and \"stop\" must be more than 0");
    that(batch > 0 && queue >= batch, "\"batch\" must be more than 0 and at most \"queue\"");
  }

  private static boolean isSome(Duration time) {
    return !time.isNegative() && !time.isZero();
  }

  private static void that(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
