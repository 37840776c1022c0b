package dev.winnow.k8s.act;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.core.decision.ActionRequest;
import java.time.InstantSource;

/**
 * Changes one object once for a decision: looks at it, decides, and changes it only if it is still
 * as it was looked at. The same request sets the mark of the decision.
 */
final class GuardedPatch {

  private final Api api;
  private final InstantSource clock;
  private final ActionRequest request;

  GuardedPatch(Api api, InstantSource clock, ActionRequest request) {
    this.api = api;
    this.clock = clock;
    this.request = request;
  }

  ActionResult attempt(Edit edit) {
    JsonNode live = api.get(edit.object());
    DecisionAnnotations mark = DecisionAnnotations.on(live);
    if (mark.has(request.id())) {
      return ActionResult.done("decision " + request.id() + " was carried out before");
    }
    if (!request.undoes().isEmpty() && !mark.endsWith(request.undoes())) {
      return ActionResult.refused(
          "decision "
              + request.undoes()
              + " is not the last that changed "
              + edit.object().about());
    }
    EditPlan verdict = edit.of(live);
    if (verdict instanceof EditPlan.Change change) {
      JsonNode annotations = mark.added(change.annotations(), request, clock.instant());
      api.patch(edit.object(), change.patch().set("/metadata/annotations", annotations));
      return ActionResult.done(change.done());
    }
    return ((EditPlan.Leave) verdict).told();
  }
}
