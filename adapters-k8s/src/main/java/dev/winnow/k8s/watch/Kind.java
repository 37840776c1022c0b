package dev.winnow.k8s.watch;

import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.Optional;

/** The kinds of objects that are watched, in the order in which they are first listed. */
enum Kind {
  NODES("nodes", Node.class, 0),
  DEPLOYMENTS("deployments.apps", Deployment.class, 0),
  REPLICA_SETS("replicasets.apps", ReplicaSet.class, 0),
  STATEFUL_SETS("statefulsets.apps", StatefulSet.class, 0),
  DAEMON_SETS("daemonsets.apps", DaemonSet.class, 0),
  /** Those of Helm alone: no other Secret is ever asked for. */
  SECRETS("secrets", Secret.class, 0),
  /** After the replica sets, which tell to which deployment a pod belongs. */
  PODS("pods", Pod.class, 1),
  /** After the pods, of which most events speak. */
  EVENTS("events", Event.class, 2);

  private final String resource;
  private final Class<? extends HasMetadata> type;
  private final int stage;

  Kind(String resource, Class<? extends HasMetadata> type, int stage) {
    this.resource = resource;
    this.type = type;
    this.stage = stage;
  }

  /** As a role names it. */
  String resource() {
    return resource;
  }

  Class<? extends HasMetadata> type() {
    return type;
  }

  int stage() {
    return stage;
  }

  /** The labels that they must have, if not all are watched. */
  Optional<String> selector() {
    return this == SECRETS ? Optional.of("owner=helm") : Optional.empty();
  }

  /** Nodes are of no namespace; who may not see them can do without. */
  boolean clusterWide() {
    return this == NODES;
  }
}
