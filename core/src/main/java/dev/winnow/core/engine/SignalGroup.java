package dev.winnow.core.engine;

import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.ChatLine;
import dev.winnow.core.signal.ClusterEvent;
import dev.winnow.core.signal.Deployment;
import dev.winnow.core.signal.JobReport;
import dev.winnow.core.signal.LogLine;
import dev.winnow.core.signal.NodeStatus;
import dev.winnow.core.signal.PodRestart;
import dev.winnow.core.signal.PodStatus;
import dev.winnow.core.signal.RecurrenceReport;
import dev.winnow.core.signal.ReleaseStatus;
import dev.winnow.core.signal.ResourceStatus;
import dev.winnow.core.signal.Sample;
import dev.winnow.core.signal.SourceDown;
import dev.winnow.core.signal.WorkloadStatus;
import java.util.Set;

/**
 * Signals by who sends them, in the order in which rules are made ready for them: each group is
 * made ready together with those before it.
 */
enum SignalGroup {
  /** Alerts: they may come at any time. */
  ALERTS,
  /** What people and their tools say of what is there, and what came of actions. */
  SAID,
  /**
   * What is watched on hosts and around them: values, logs, jobs; and samples of somebody's own.
   */
  MEASURED,
  /** What is seen of a cluster. */
  CLUSTER,
  /** Whatever there is: all rules. */
  ANY;

  private static final Set<Class<?>> OF_CLUSTERS =
      Set.of(
          PodRestart.class,
          PodStatus.class,
          WorkloadStatus.class,
          ReleaseStatus.class,
          ResourceStatus.class,
          NodeStatus.class,
          ClusterEvent.class,
          SourceDown.class);

  private static final Set<Class<?>> WATCHED =
      Set.of(
          LogLine.class, Deployment.class, ChatLine.class, JobReport.class, RecurrenceReport.class);

  /** The one after it; of the last, itself. */
  SignalGroup next() {
    return switch (this) {
      case ALERTS -> SAID;
      case SAID -> MEASURED;
      case MEASURED -> CLUSTER;
      case CLUSTER, ANY -> ANY;
    };
  }

  /** The group of a type of signals. */
  static SignalGroup of(Class<?> signal) {
    if (signal == Alert.class) {
      return ALERTS;
    }
    if (OF_CLUSTERS.contains(signal)) {
      return CLUSTER;
    }
    boolean watched = WATCHED.contains(signal) || Sample.class.isAssignableFrom(signal);
    return watched ? MEASURED : SAID;
  }
}
