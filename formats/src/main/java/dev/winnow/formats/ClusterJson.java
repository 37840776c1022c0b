package dev.winnow.formats;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.signal.SourceDown;
import dev.winnow.core.signal.ClusterEvent;
import dev.winnow.core.signal.NodeStatus;
import dev.winnow.core.signal.PodRestart;
import dev.winnow.core.signal.PodStatus;
import dev.winnow.core.signal.PodWait;
import dev.winnow.core.signal.ReleaseStatus;
import dev.winnow.core.signal.ResourceStatus;
import dev.winnow.core.signal.Revision;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.WorkloadStatus;

/** Writes the signals of clusters. Stateless. */
final class ClusterJson {

  private ClusterJson() {}

  /** Writes all but time and source; false if it is another kind of signal. */
  static boolean write(Signal signal, ObjectNode json) {
    if (signal instanceof PodRestart restart) {
      write(restart, json);
    } else if (signal instanceof PodStatus pod) {
      write(pod, json);
    } else if (signal instanceof WorkloadStatus workload) {
      write(workload, json);
    } else if (signal instanceof ReleaseStatus release) {
      write(release, json);
    } else if (signal instanceof ClusterEvent event) {
      write(event, json);
    } else if (signal instanceof NodeStatus node) {
      json.put("node", node.node()).put("ready", node.ready());
      SignalJson.text(json.put("schedulable", node.schedulable()), "reason", node.reason());
      SignalJson.labels(json, "conditions", node.conditions());
      SignalJson.labels(json, "since", node.since());
      SignalJson.labels(json, "taints", node.taints());
      node.createdAt().ifPresent(at -> json.put("createdAt", at.toString()));
    } else if (signal instanceof ResourceStatus resource) {
      write(resource, json);
    } else if (signal instanceof SourceDown blindness) {
      json.put("of", blindness.of());
      json.put("since", blindness.since().toString()).put("over", blindness.over());
      SignalJson.text(json, "reason", blindness.reason());
    } else {
      return false;
    }
    return true;
  }

  private static void write(PodRestart restart, ObjectNode json) {
    json.put("namespace", restart.namespace());
    json.put("workload", restart.workload()).put("pod", restart.pod());
    SignalJson.text(json, "uid", restart.uid());
    json.put("container", restart.container());
    SignalJson.text(json, "node", restart.node());
    json.put("count", restart.count()).put("delta", restart.delta());
    SignalJson.text(json, "reason", restart.reason());
    json.put("exitCode", restart.exitCode());
    restart.finishedAt().ifPresent(at -> json.put("finishedAt", at.toString()));
    SignalJson.text(json, "evidence", restart.evidence());
    if (restart.timed() != (restart.delta() == 1)) {
      json.put("timed", restart.timed());
    }
    if (!restart.watched()) {
      json.put("watched", false);
    }
    if (!restart.together().equals(restart.id())) {
      json.put("together", restart.together());
    }
  }

  private static void write(PodStatus pod, ObjectNode json) {
    json.put("namespace", pod.namespace());
    json.put("workload", pod.workload()).put("pod", pod.pod());
    SignalJson.text(json, "uid", pod.uid());
    SignalJson.text(json, "node", pod.node());
    SignalJson.text(json, "phase", pod.phase());
    json.put("ready", pod.ready());
    SignalJson.text(json, "container", pod.container());
    SignalJson.text(json, "waiting", pod.waiting());
    SignalJson.text(json, "message", pod.message());
    if (!pod.waits().isEmpty()) {
      ArrayNode waits = json.putArray("waits");
      pod.waits().forEach(wait -> write(wait, waits.addObject()));
    }
  }

  private static void write(PodWait wait, ObjectNode json) {
    SignalJson.text(json, "container", wait.container());
    json.put("init", wait.init());
    SignalJson.text(json, "reason", wait.reason());
    SignalJson.text(json, "message", wait.message());
    json.put("restarts", wait.restarts()).put("exitCode", wait.exitCode());
    wait.since().ifPresent(since -> json.put("since", since.toString()));
    json.put("ran", wait.ran());
  }

  private static void write(WorkloadStatus workload, ObjectNode json) {
    json.put("namespace", workload.namespace());
    json.put("workload", workload.workload()).put("wanted", workload.wanted());
    json.put("ready", workload.ready()).put("available", workload.available());
    json.put("updated", workload.updated()).put("observed", workload.observed());
    json.put("revision", workload.revision());
    SignalJson.labels(json, "conditions", workload.conditions());
    SignalJson.labels(json, "labels", workload.labels());
    SignalJson.labels(json, "annotations", workload.annotations());
    SignalJson.labels(json, "messages", workload.messages());
    SignalJson.labels(json, "since", workload.since());
  }

  private static void write(ResourceStatus resource, ObjectNode json) {
    json.put("namespace", resource.namespace());
    SignalJson.text(json.put("resource", resource.resource()), "phase", resource.phase());
    SignalJson.text(json, "about", resource.about());
    SignalJson.labels(json, "conditions", resource.conditions());
    SignalJson.labels(json, "messages", resource.messages());
    SignalJson.labels(json, "since", resource.since());
    SignalJson.labels(json, "details", resource.details());
  }

  private static void write(ReleaseStatus release, ObjectNode json) {
    json.put("namespace", release.namespace());
    ArrayNode revisions = json.put("release", release.release()).putArray("revisions");
    for (Revision revision : release.revisions()) {
      ObjectNode one = revisions.addObject().put("number", revision.number());
      one.put("status", revision.status());
      SignalJson.text(one, "chart", revision.chart());
      SignalJson.text(one, "description", revision.description());
      one.put("updatedAt", revision.updatedAt().toString());
    }
  }

  private static void write(ClusterEvent event, ObjectNode json) {
    SignalJson.text(json, "namespace", event.namespace());
    json.put("kind", event.kind()).put("name", event.name());
    SignalJson.text(json, "uid", event.uid());
    SignalJson.text(json, "workload", event.workload());
    SignalJson.text(json, "container", event.container());
    SignalJson.text(json, "node", event.node());
    SignalJson.text(json, "eventType", event.type());
    json.put("reason", event.reason());
    SignalJson.text(json, "message", event.message());
    json.put("count", event.count());
    if (event.lasts()) {
      json.put("since", event.since().toString()).put("until", event.until().toString());
    }
  }
}
