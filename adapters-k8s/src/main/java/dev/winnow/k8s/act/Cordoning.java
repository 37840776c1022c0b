package dev.winnow.k8s.act;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.core.action.CordonNode;

/** Closes a node to new pods, or opens it again. */
final class Cordoning implements Edit {

  private final CordonNode action;

  Cordoning(CordonNode action) {
    this.action = action;
  }

  @Override
  public ResourceRequest object() {
    return new ResourceRequest("get", "", "nodes", "", action.node());
  }

  @Override
  public EditPlan of(JsonNode live) {
    String state = action.closed() ? "cordoned" : "uncordoned";
    if (live.path("spec").path("unschedulable").asBoolean() == action.closed()) {
      return EditPlan.done("node " + action.node() + " is " + state + " already");
    }
    return EditPlan.change(
        live,
        Patch.of(live).set("/spec/unschedulable", action.closed()),
        "node " + action.node() + " is " + state);
  }
}
