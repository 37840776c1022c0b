package dev.winnow.k8s.act;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.core.action.UndoRollout;
import java.time.Instant;
import java.util.Optional;

/**
 * Goes back to an earlier revision as {@code kubectl rollout undo} does, if nothing was rolled out
 * since it was decided.
 */
final class Undoing implements Edit {

  private final UndoRollout action;
  private final Instant decided;
  private final Workload workload;
  private final Api api;

  Undoing(UndoRollout action, Instant decided, Api api) {
    this.action = action;
    this.decided = decided;
    this.api = api;
    this.workload = Workload.of(action.namespace(), action.workload());
    if (!workload.kind().equals("deployment")) {
      throw new RejectedFailure(
          "Winnow undoes rollouts of deployments; for " + workload + ": " + action.commandLine());
    }
  }

  @Override
  public ResourceRequest object() {
    return workload.call();
  }

  @Override
  public EditPlan of(JsonNode live) {
    if (live.path("spec").path("paused").asBoolean()) {
      return EditPlan.refused(
          workload + " is paused: kubectl rollout resume must come before the undoing");
    }
    if (isUnobserved(live)) {
      throw new RetryableFailure(
          "the cluster has not yet acted on the newest change of " + workload);
    }
    RolloutHistory history = RolloutHistory.of(live, api);
    if (history.newest().filter(newest -> newest.made().isAfter(decided)).isPresent()) {
      return EditPlan.refused("something was rolled out to " + workload + " meanwhile");
    }
    Optional<RolloutHistory.Entry> target =
        action.revision().isPresent()
            ? history.revision(action.revision().getAsLong())
            : history.previous();
    return target
        .map(entry -> backTo(entry, live))
        .orElseGet(
            () ->
                EditPlan.refused(
                    workload
                        + (action.revision().isPresent()
                            ? " has no revision " + action.revision().getAsLong() + " any more"
                            : " has no earlier revision")));
  }

  /** Then its newest replica set is not of its newest template. */
  private static boolean isUnobserved(JsonNode live) {
    JsonNode observed = live.path("status").path("observedGeneration");
    return observed.isNumber()
        && observed.asLong() < live.path("metadata").path("generation").asLong();
  }

  private EditPlan backTo(RolloutHistory.Entry entry, JsonNode live) {
    if (entry.template().equals(live.path("spec").path("template"))) {
      return EditPlan.done(workload + " is as it was at revision " + entry.revision() + " already");
    }
    return new EditPlan.Change(
        Patch.of(live).set("/spec/template", entry.template()),
        entry.annotationsFor(live),
        workload + " is going back to revision " + entry.revision());
  }
}
