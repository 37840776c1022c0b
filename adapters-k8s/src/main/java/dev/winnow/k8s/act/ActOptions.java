package dev.winnow.k8s.act;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How actions are carried out. Immutable, safe for use by several threads.
 *
 * @param dryRun whether it is only said what would be done
 * @param retries how often something is tried again after a failure that may pass
 * @param firstWait how long it waits before it tries again; twice as long each time after
 * @param longestWait how long it waits at most, whatever the cluster asks for
 * @param requestLimit how long one request to the cluster may take
 * @param helm the helm program; if empty, the first one on PATH
 * @param helmLimit how long one run of helm may take
 * @param context the context in the kubeconfig file that helm is to use; if empty, the current one
 * @param kubeconfig the kubeconfig files that helm is to use, as in {@code KUBECONFIG}; if empty,
 *     those that this process was started with
 */
public record ActOptions(
    boolean dryRun,
    int retries,
    Duration firstWait,
    Duration longestWait,
    Duration requestLimit,
    Optional<Path> helm,
    Duration helmLimit,
    Optional<String> context,
    Optional<String> kubeconfig) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if a number or a time is less than 0, or a limit is 0
   */
  public ActOptions {
    if (retries < 0 || firstWait.isNegative() || longestWait.isNegative()) {
      throw new IllegalArgumentException("retries and waits are not less than 0");
    }
    if (!positive(requestLimit) || !positive(helmLimit)) {
      throw new IllegalArgumentException("a limit of time is more than 0");
    }
  }

  /**
   * With the kubeconfig files that this process was started with.
   *
   * @param dryRun whether it is only said what would be done
   * @param retries how often something is tried again after a failure that may pass
   * @param firstWait how long it waits before it tries again
   * @param longestWait how long it waits at most
   * @param requestLimit how long one request to the cluster may take
   * @param helm the helm program
   * @param helmLimit how long one run of helm may take
   * @param context the context that helm is to use
   */
  public ActOptions(
      boolean dryRun,
      int retries,
      Duration firstWait,
      Duration longestWait,
      Duration requestLimit,
      Optional<Path> helm,
      Duration helmLimit,
      Optional<String> context) {
    this(
        dryRun,
        retries,
        firstWait,
        longestWait,
        requestLimit,
        helm,
        helmLimit,
        context,
        Optional.empty());
  }

  private static boolean positive(Duration time) {
    return !time.isNegative() && !time.isZero();
  }

  /**
   * How long to wait before a retry.
   *
   * @param retry its number, from 0
   * @return the first wait, doubled each time, and never more than the longest
   */
  Duration waitBefore(int retry) {
    Duration wait = firstWait;
    for (int i = 0; i < retry && wait.compareTo(longestWait) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    return atMost(wait);
  }

  /** That time, or the longest wait if that is less. */
  Duration atMost(Duration wait) {
    return wait.compareTo(longestWait) < 0 ? wait : longestWait;
  }
}
