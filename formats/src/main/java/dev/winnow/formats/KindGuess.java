package dev.winnow.formats;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Tells of what kind an object is that does not say so, as in an array that was cut out of a list
 * of the API: by what only objects of that kind have. Stateless.
 */
final class KindGuess {

  private KindGuess() {}

  /** Version and kind, such as {@code v1 Pod}; empty if nothing tells. */
  static String of(JsonNode object) {
    JsonNode spec = object.path("spec");
    JsonNode status = object.path("status");
    if (object.has("involvedObject")) {
      return "v1 Event";
    }
    if (object.has("regarding")) {
      return "events.k8s.io/v1 Event";
    }
    if (spec.has("containers") || status.has("containerStatuses")) {
      return "v1 Pod";
    }
    if (status.has("nodeInfo")) {
      return "v1 Node";
    }
    return spec.has("template") ? workload(spec, status) : "";
  }

  private static String workload(JsonNode spec, JsonNode status) {
    if (spec.has("completions") || spec.has("backoffLimit")) {
      return "batch/v1 Job";
    }
    if (spec.has("serviceName")) {
      return "apps/v1 StatefulSet";
    }
    if (spec.has("strategy")) {
      return "apps/v1 Deployment";
    }
    if (status.has("desiredNumberScheduled")) {
      return "apps/v1 DaemonSet";
    }
    return spec.has("replicas") ? "apps/v1 ReplicaSet" : "";
  }
}
