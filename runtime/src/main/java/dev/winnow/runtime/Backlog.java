package dev.winnow.runtime;

import dev.winnow.core.signal.NodeStatus;
import dev.winnow.core.signal.PodStatus;
import dev.winnow.core.signal.ReleaseStatus;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.WorkloadStatus;
import java.util.List;
import java.util.stream.Stream;

/** What happened while nobody watched. Stateless. */
public final class Backlog {

  private Backlog() {}

  /**
   * The order in which it is understood: first how everything is now, so that nothing is concluded
   * from what is known better, then what happened.
   *
   * @param signals in the order in which they were told
   * @return the same ones
   */
  public static List<Signal> inOrder(List<Signal> signals) {
    return Stream.concat(
            signals.stream().filter(Backlog::isStatus),
            signals.stream().filter(signal -> !isStatus(signal)))
        .toList();
  }

  /**
   * Whether it says how something is, rather than what happened.
   *
   * @param signal a signal
   * @return true for a status
   */
  public static boolean isStatus(Signal signal) {
    return signal instanceof PodStatus
        || signal instanceof WorkloadStatus
        || signal instanceof NodeStatus
        || signal instanceof ReleaseStatus;
  }
}
