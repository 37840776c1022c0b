package dev.winnow.rules.settings;

import java.time.Duration;

/**
 * How {@code winnow watch} works with a cluster. Rules do not read it. Immutable.
 *
 * @param tick how often time is told to the rules
 * @param lateness how late what happened in a cluster may be heard of
 * @param silence after how long without a word a watch is begun anew
 * @param settling for how long what comes after an outage of the watch is gathered, so that it is
 *     told in the order in which it happened
 * @param page how many objects are asked for at once
 * @param retries how often something is tried again after a failure that may pass
 * @param firstWait how long it waits before it tries again; twice as long each time after
 * @param longestWait how long it waits at most
 * @param requestLimit how long one request may take
 * @param helm the helm program; if empty, the first one on PATH
 * @param helmLimit how long one run of helm may take
 * @param saveEvery how often the state is saved while nothing is told or done
 * @param stopLimit how long it waits for an action under way when it is told to stop
 * @param skew by how much clocks may differ before people are told
 * @param ruleOut how severe it is that a rule is taken out while a cluster is watched
 * @param leaseLasts how long a lease lasts that keeps two watchers of one place apart
 * @param leaseHeld how long it is relied on without being renewed; less than it lasts
 * @param leaseRetry how often it is renewed, or asked for
 */
public record KubernetesSettings(
    Duration tick,
    Duration lateness,
    Duration silence,
    Duration settling,
    int page,
    int retries,
    Duration firstWait,
    Duration longestWait,
    Duration requestLimit,
    String helm,
    Duration helmLimit,
    Duration saveEvery,
    Duration stopLimit,
    Duration skew,
    String ruleOut,
    Duration leaseLasts,
    Duration leaseHeld,
    Duration leaseRetry) {

  /** Checks that it can work at all. */
  public KubernetesSettings {
    Check.that(
        !tick.isZero() && !silence.isZero() && !requestLimit.isZero() && !helmLimit.isZero(),
        "\"tick\", \"silence\", \"requestLimit\" and \"helmLimit\" must be more than 0");
    Check.that(page > 0, "\"page\" must be more than 0");
    Check.that(retries >= 0, "\"retries\" must not be less than 0");
    Check.that(
        firstWait.compareTo(longestWait) <= 0,
        "\"firstWait\" must not be more than \"longestWait\"");
    Check.that(
        leaseHeld.compareTo(leaseLasts) < 0, "\"leaseHeld\" must be less than \"leaseLasts\"");
    Check.that(
        !leaseRetry.isZero() && leaseRetry.compareTo(leaseHeld) < 0,
        "\"leaseRetry\" must be more than 0 and less than \"leaseHeld\"");
  }
}
