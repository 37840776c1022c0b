package dev.winnow.core.explain;

import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.Approval;
import dev.winnow.core.signal.ClusterEvent;
import dev.winnow.core.signal.NodeStatus;
import dev.winnow.core.signal.PodRestart;
import dev.winnow.core.signal.PodStatus;
import dev.winnow.core.signal.ReleaseStatus;
import dev.winnow.core.signal.ResourceStatus;
import dev.winnow.core.signal.SourceDown;
import dev.winnow.core.signal.WorkloadStatus;
import java.util.Optional;

/** Signals of clusters, and of what was done to them, in words. */
final class ClusterText {

  private ClusterText() {}

  static Optional<String> of(Object fact) {
    if (fact instanceof PodRestart r) {
      return Optional.of(
          "restart "
              + r.count()
              + " of "
              + r.namespace()
              + "/"
              + r.pod()
              + "/"
              + r.container()
              + (r.reason().isEmpty() ? "" : " (" + r.reason() + exit(r.exitCode()) + ")")
              + " at "
              + r.at());
    }
    if (fact instanceof PodStatus pod) {
      String state = pod.waiting().isEmpty() ? pod.phase() : pod.phase() + ", " + pod.waiting();
      return Optional.of("pod " + pod.namespace() + "/" + pod.pod() + " " + state);
    }
    if (fact instanceof WorkloadStatus w) {
      return Optional.of(
          w.subject() + " with " + w.ready() + " of " + w.wanted() + " ready at " + w.at());
    }
    if (fact instanceof ClusterEvent event) {
      String what = event.namespace().isEmpty() ? "" : event.namespace() + "/";
      return Optional.of(
          "event " + event.reason() + " of " + what + event.name() + ": " + event.message());
    }
    if (fact instanceof NodeStatus node) {
      return Optional.of(
          "node " + node.node() + (node.ready() ? " ready at " : " not ready at ") + node.at());
    }
    if (fact instanceof ResourceStatus r) {
      return Optional.of(
          r.subject() + (r.phase().isEmpty() ? "" : " " + r.phase()) + " at " + r.at());
    }
    if (fact instanceof ReleaseStatus release) {
      int known = release.revisions().size();
      return Optional.of("release " + release.subject() + " with " + known + " revisions");
    }
    if (fact instanceof SourceDown down) {
      return Optional.of(
          "source " + down.of() + (down.over() ? " up at " : " down at ") + down.at());
    }
    if (fact instanceof Approval approval) {
      return Optional.of(approval.done("allowed") + " at " + approval.at());
    }
    if (fact instanceof ActionOutcome outcome) {
      return Optional.of("outcome of " + outcome.decision() + ": " + outcome.result().word());
    }
    return Optional.empty();
  }

  private static String exit(int code) {
    return code < 0 ? "" : ", exit code " + code;
  }
}
