package dev.winnow.k8s;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;

/** Objects as a cluster writes them, from short YAML. */
final class Objects {

  private static final KubernetesSerialization SERIALIZATION = new KubernetesSerialization();

  private Objects() {}

  static HasMetadata of(String yaml) {
    // What begins with a brace would be read as JSON.
    return SERIALIZATION.unmarshal("---\n" + yaml);
  }

  /** A pod in the namespace sre with this under metadata and this under status. */
  static HasMetadata pod(String name, String metadata, String status) {
    return of(
        """
        apiVersion: v1
        kind: Pod
        metadata: {namespace: sre, name: %s, uid: uid-%s, %s}
        spec: {nodeName: worker-1}
        status: {%s}
        """
            .formatted(name, name, metadata, status));
  }

  static String owner(String kind, String name) {
    return "ownerReferences: [{apiVersion: v1, kind: %s, name: %s, uid: u, controller: true}]"
        .formatted(kind, name);
  }
}
