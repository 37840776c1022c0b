package dev.winnow.k8s.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.action.RestartWorkload;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Replaces the pods as kubectl does, if nobody has done so since it was decided. */
final class Restarting implements Edit {

  /** kubectl's own annotation. */
  static final String RESTARTED_AT = "kubectl.kubernetes.io/restartedAt";

  private final Workload workload;
  private final Instant decided;

  Restarting(RestartWorkload action, Instant decided) {
    this.workload = Workload.of(action.namespace(), action.workload());
    this.decided = decided.truncatedTo(ChronoUnit.SECONDS);
  }

  @Override
  public ResourceRequest object() {
    return workload.call();
  }

  @Override
  public EditPlan of(JsonNode live) {
    if (live.path("spec").path("paused").asBoolean()) {
      return EditPlan.refused(
          workload + " is paused: kubectl rollout resume must come before a restart");
    }
    JsonNode annotations = live.path("spec").path("template").path("metadata").path("annotations");
    String last = annotations.path(RESTARTED_AT).asText();
    if (isSince(last)) {
      return EditPlan.refused("somebody has restarted " + workload + " meanwhile, at " + last);
    }
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    if (annotations instanceof ObjectNode present) {
      all.setAll(present);
    }
    all.put(RESTARTED_AT, decided.toString());
    return EditPlan.change(
        live,
        Patch.of(live).set("/spec/template/metadata/annotations", all),
        workload + " is being restarted");
  }

  private boolean isSince(String last) {
    try {
      return !OffsetDateTime.parse(last).toInstant().isBefore(decided);
    } catch (DateTimeException e) {
      return false;
    }
  }
}
