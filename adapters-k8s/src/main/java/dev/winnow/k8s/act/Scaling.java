package dev.winnow.k8s.act;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.core.action.ScaleWorkload;

/** Sets the number of pods, if nobody has set it meanwhile. */
final class Scaling implements Edit {

  private final ScaleWorkload action;
  private final Workload workload;

  Scaling(ScaleWorkload action) {
    this.action = action;
    this.workload = Workload.of(action.namespace(), action.workload());
    if (workload.kind().equals("daemonset")) {
      throw new RejectedFailure("the number of pods of " + workload + " cannot be set");
    }
  }

  @Override
  public ResourceRequest object() {
    return workload.call();
  }

  @Override
  public EditPlan of(JsonNode live) {
    int current = live.path("spec").path("replicas").asInt(1);
    if (action.from().isPresent() && action.from().getAsInt() != current) {
      return EditPlan.refused("somebody has set " + workload + " to " + current + " meanwhile");
    }
    if (current == action.replicas()) {
      return EditPlan.done(workload + " is set to " + current + " already");
    }
    return EditPlan.change(
        live,
        Patch.of(live).set("/spec/replicas", action.replicas()),
        workload + " is set from " + current + " to " + action.replicas());
  }
}
