package dev.winnow.rules.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.winnow.core.signal.Labels;
import java.time.Duration;

/**
 * When a node is down, and what is done about it. Immutable.
 *
 * @param pendingFor for how long it must not be ready
 * @param keepFiringFor for how long it must be ready again
 * @param severity how severe it is
 * @param cordon after how long no new pods are to be put on it, and at once if it comes and goes;
 *     0s for never
 * @param together from how many on nodes that go down about the same time are one problem
 * @param within in what time
 */
public record NodeDownSettings(
    @JsonProperty("for") Duration pendingFor,
    Duration keepFiringFor,
    String severity,
    Duration cordon,
    int together,
    Duration within) {

  /** Checks the numbers. */
  public NodeDownSettings {
    Check.that(together > 1 && together < 1000, "\"together\" must be 2 to 999");
    Check.that(!within.isZero(), "\"within\" must be more than 0");
  }

  /**
   * In what time nodes must go down to be one problem.
   *
   * @return milliseconds
   */
  public long withinMillis() {
    return within.toMillis();
  }

  /**
   * What people read of so many.
   *
   * @param count how many went down
   * @param nodes some of them
   * @return such as {@code 3 nodes went down within 5 minutes: w1, w2, w3}
   */
  public Labels saying(int count, String nodes) {
    String many = count + " nodes went down within " + Words.spoken(within);
    return Labels.of("summary", many + ": " + nodes);
  }

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
