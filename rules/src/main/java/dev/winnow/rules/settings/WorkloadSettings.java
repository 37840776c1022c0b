package dev.winnow.rules.settings;

import java.time.Duration;

/**
 * When a workload that does not get on is a ticket. Immutable.
 *
 * @param missing for how long pods of it may be missing while nothing moves
 * @param failing for how long the cluster may fail to make a pod of it
 * @param stuck how severe it is that a rollout is past its deadline
 * @param severity how severe the rest is
 */
public record WorkloadSettings(Duration missing, Duration failing, String stuck, String severity) {

  /**
   * For how long pods may be missing.
   *
   * @return milliseconds
   */
  public long missingMillis() {
    return missing.toMillis();
  }

  /**
   * For how long no pod can be made.
   *
   * @return milliseconds
   */
  public long failingMillis() {
    return failing.toMillis();
  }
}
