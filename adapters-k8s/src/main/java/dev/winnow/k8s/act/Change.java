package dev.winnow.k8s.act;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.core.decision.ActionRequest;
import java.time.InstantSource;

/**
 * Changes one object once for a decision: looks at it, decides, and changes it only if it is still
 * as it was looked at. The same request sets the mark of the decision.
 */
final class Change {

  private final Api api;
  private final InstantSource clock;
  private final ActionRequest request;

  Change(Api api, InstantSource clock, ActionRequest request) {
    this.api = api;
    this.clock = clock;
    this.request = request;
  }

  Told attempt(Edit edit) {
    JsonNode live = api.get(edit.object());
    Mark mark = Mark.on(live);
    if (mark.has(request.id())) {
      return Told.done("decision " + request.id() + " was carried out before");
    }
    if (!request.undoes().isEmpty() && !mark.endsWith(request.undoes())) {
      return Told.refused(
          "decision "
              + request.undoes()
              + " is not the last that changed "
              + edit.object().about());
    }
    Verdict verdict = edit.of(live);
    if (verdict instanceof Verdict.Change change) {
      JsonNode annotations = mark.added(change.annotations(), request, clock.instant());
      api.patch(edit.object(), change.patch().set("/metadata/annotations", annotations));
      return Told.done(change.done());
    }
    return ((Verdict.Leave) verdict).told();
  }
}
