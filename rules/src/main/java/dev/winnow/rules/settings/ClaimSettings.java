package dev.winnow.rules.settings;

import java.time.Duration;
import java.util.List;

/**
 * When a claim for a volume is a ticket. Immutable.
 *
 * @param pending for how long it may be unbound
 * @param waits what may be said of one that waits for a pod: volume binding modes and reasons of
 *     events
 * @param severity how severe it is that it is unbound
 * @param lost how severe it is that its volume is gone
 */
public record ClaimSettings(Duration pending, List<String> waits, String severity, String lost) {

  /**
   * For how long it may be unbound.
   *
   * @return milliseconds
   */
  public long pendingMillis() {
    return pending.toMillis();
  }

  /**
   * Whether a claim only waits for a pod that uses it.
   *
   * @param mode the binding mode of its storage class; empty if that is not known
   * @param node on which node the pod that uses it is to run; empty if there is none yet
   * @param said the reason of the latest event about it; possibly empty
   * @return true if nobody needs its volume yet
   */
  public boolean isIdle(String mode, String node, String said) {
    return node.isEmpty() && (waits.contains(mode) || waits.contains(said));
  }
}
