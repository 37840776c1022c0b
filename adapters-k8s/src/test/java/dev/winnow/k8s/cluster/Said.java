package dev.winnow.k8s.cluster;

import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.EventBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import java.time.Instant;

/** What kubelet says in events. */
final class Said {

  private Said() {}

  static final String TIMEOUT =
      "Liveness probe failed: Get \"http://10.15.32.81:8080/health\":"
          + " dial tcp 10.15.32.81:8080: i/o timeout";

  static String killing(Pod pod) {
    return "Container " + PodState.container(pod) + " failed liveness probe, will be restarted";
  }

  static Event event(Pod pod, String type, String reason, String message, Instant now) {
    return new EventBuilder()
        .withNewMetadata()
        .withNamespace(pod.getMetadata().getNamespace())
        // as client-go names them; nanoseconds make it unlike the others
        .withName(pod.getMetadata().getName() + "." + Long.toHexString(System.nanoTime()))
        .endMetadata()
        .withNewInvolvedObject()
        .withApiVersion("v1")
        .withKind("Pod")
        .withNamespace(pod.getMetadata().getNamespace())
        .withName(pod.getMetadata().getName())
        .withUid(pod.getMetadata().getUid())
        .withFieldPath("spec.containers{" + PodState.container(pod) + "}")
        .endInvolvedObject()
        .withType(type)
        .withReason(reason)
        .withMessage(message)
        .withCount(1)
        .withFirstTimestamp(now.toString())
        .withLastTimestamp(now.toString())
        .withNewSource("kubelet", pod.getSpec().getNodeName())
        .build();
  }
}
