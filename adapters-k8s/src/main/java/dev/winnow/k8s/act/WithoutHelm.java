package dev.winnow.k8s.act;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.core.action.UndoRollout;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.signal.ActionOutcome.Result;
import dev.winnow.k8s.helm.HelmRelease;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Rolls a release back without helm, where that comes to the same: the revisions differ only in
 * pods of deployments, and the cluster still has the replica sets of the earlier ones. How many
 * pods a deployment has is left as it is.
 */
final class WithoutHelm {

  private final ActionRequest request;
  private final Api api;
  private final Manifests manifests;
  private final GuardedPatch change;

  WithoutHelm(ActionRequest request, Api api, Manifests manifests, GuardedPatch change) {
    this.request = request;
    this.api = api;
    this.manifests = manifests;
    this.change = change;
  }

  ActionResult attempt(HelmRelease current, HelmRelease target, String noHelm) {
    Optional<Map<String, JsonNode>> templates =
        current.rollbackHooks() || target.rollbackHooks()
            ? Optional.empty()
            : manifests.podTemplates(current.manifest(), target.manifest(), target.namespace());
    if (templates.isEmpty()) {
      return refused("more than pods of deployments differs", noHelm);
    }
    if (templates.get().isEmpty()) {
      return refused("nothing differs between the revisions", noHelm);
    }
    List<UndoRollout> undoings = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : templates.get().entrySet()) {
      Optional<UndoRollout> undoing = undoing(entry.getKey(), entry.getValue());
      if (undoing.isEmpty()) {
        return refused("no replica set is left with the pods of " + entry.getKey(), noHelm);
      }
      undoings.add(undoing.get());
    }
    return carriedOut(undoings, noHelm);
  }

  /** How a deployment goes back to that template; empty if the cluster does not have it. */
  private Optional<UndoRollout> undoing(String deployment, JsonNode template) {
    int slash = deployment.indexOf('/');
    String namespace = deployment.substring(0, slash);
    String workload = deployment.substring(slash + 1);
    JsonNode live = api.get(Workload.of(namespace, workload).call());
    return RolloutHistory.of(live, api).entries().stream()
        .filter(entry -> PodTemplates.isSame(template, entry.template()))
        .findFirst()
        .map(entry -> new UndoRollout(namespace, workload, OptionalLong.of(entry.revision())));
  }

  private ActionResult carriedOut(List<UndoRollout> undoings, String noHelm) {
    for (int next = 0; next < undoings.size(); next++) {
      ActionResult told = change.attempt(new Undoing(undoings.get(next), request.at(), api));
      if (told.result() != Result.DONE) {
        return next == 0 ? told : halfDone(undoings.subList(0, next), told, noHelm);
      }
    }
    return ActionResult.done(instead(undoings, noHelm));
  }

  private ActionResult halfDone(List<UndoRollout> done, ActionResult then, String noHelm) {
    return ActionResult.failed(instead(done, noHelm) + "; but " + then.detail());
  }

  private String instead(List<UndoRollout> done, String noHelm) {
    return request.what().target()
        + ": "
        + noHelm
        + ", so "
        + done.stream().map(UndoRollout::commandLine).collect(Collectors.joining("; "))
        + " was done instead; Helm does not know of it";
  }

  private ActionResult refused(String why, String noHelm) {
    return ActionResult.refused(
        request.what().target()
            + " is not rolled back: "
            + noHelm
            + ", and "
            + why
            + "; by hand: "
            + request.what().commandLine());
  }
}
