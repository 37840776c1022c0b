package dev.winnow.rules.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;

/**
 * When a node is down, and what is done about it. Immutable.
 *
 * @param pendingFor for how long it must not be ready
 * @param keepFiringFor for how long it must be ready again
 * @param severity how severe it is
 * @param cordon after how long no new pods are to be put on it, and at once if it comes and goes;
 *     0s for never
 */
public record NodeDownSettings(
    @JsonProperty("for") Duration pendingFor,
    Duration keepFiringFor,
    String severity,
    Duration cordon) {

  /**
   * For how long it must not be ready.
   *
   * @return milliseconds
   */
  public long pendingForMillis() {
    return pendingFor.toMillis();
  }

  /**
   * For how long it must be ready again.
   *
   * @return milliseconds
   */
  public long keepFiringForMillis() {
    return keepFiringFor.toMillis();
  }

  /**
   * From when on no new pods are to be put on it.
   *
   * @param flapping whether it comes and goes
   * @param since since when it is not ready, in epoch milliseconds
   * @param seen when it was last down, in epoch milliseconds
   * @return in epoch milliseconds
   */
  public long cordonsAt(boolean flapping, long since, long seen) {
    return flapping ? seen : since + cordon.toMillis();
  }

  /**
   * Whether it is ever closed to new pods.
   *
   * @return true if {@code cordon} is not 0s
   */
  public boolean cordons() {
    return !cordon.isZero();
  }
}
