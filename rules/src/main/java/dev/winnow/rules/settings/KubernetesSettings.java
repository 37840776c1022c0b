package dev.winnow.rules.settings;

import java.time.Duration;

/**
 * How {@code winnow watch} works with a cluster. Rules do not read it. Immutable.
 *
 * @param tick how often time is told to the rules
 * @param lateness how late what happened in a cluster may be heard of
 * @param silence after how long without a word a watch is begun anew
 * @param backOff how long it waits before the first further attempt; each wait is twice the one
 *     before
 * @param backOffMost how long it waits at most
 * @param attempts how often an action is attempted
 * @param attemptTimeout how long one request may take
 * @param helm the helm program; found on the PATH if it has no slash
 * @param helmTimeout how long helm may take
 * @param saveEvery how often the state is saved at most, while nothing is done
 * @param stopTimeout how long it waits for an action under way when it is told to stop
 */
public record KubernetesSettings(
    Duration tick,
    Duration lateness,
    Duration silence,
    Duration backOff,
    Duration backOffMost,
    int attempts,
    Duration attemptTimeout,
    String helm,
    Duration helmTimeout,
    Duration saveEvery,
    Duration stopTimeout) {

  /** Checks that it can work at all. */
  public KubernetesSettings {
    Check.that(
        !tick.isZero() && !silence.isZero() && !backOff.isZero() && !attemptTimeout.isZero(),
        "\"tick\", \"silence\", \"backOff\" and \"attemptTimeout\" must be more than 0");
    Check.that(attempts > 0, "\"attempts\" must be more than 0");
    Check.that(
        backOff.compareTo(backOffMost) <= 0, "\"backOff\" must not be more than \"backOffMost\"");
    Check.that(!helm.isBlank(), "\"helm\" must name a program");
  }
}
