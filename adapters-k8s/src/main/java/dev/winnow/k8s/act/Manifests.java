package dev.winnow.k8s.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Compares what two revisions of a release gave to the cluster.
 *
 * @param serialization reads YAML
 */
record Manifests(KubernetesSerialization serialization) {

  /** Between two documents. Helm writes nothing of its own that could look like it. */
  private static final Pattern BETWEEN = Pattern.compile("(?m)^---[ \\t]*(#.*)?$");

  private static final Set<String> WORKLOADS = Set.of("Deployment", "StatefulSet");

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * The deployments whose pods differ, if nothing else does.
   *
   * @param current one manifest
   * @param target another one
   * @param namespace that of objects that name none
   * @return the other manifest's pod templates by deployment, such as {@code
   *     sre/deployment/swype-app}; empty if there is any other difference, or a manifest cannot be
   *     read
   */
  Optional<Map<String, JsonNode>> podTemplates(String current, String target, String namespace) {
    try {
      return differing(objects(current, namespace), objects(target, namespace));
    } catch (RuntimeException e) {
      // Whatever the reader of YAML dislikes; its message would quote the manifest.
      return Optional.empty();
    }
  }

  /**
   * The deployments and stateful sets that a manifest names.
   *
   * @param manifest the manifest
   * @param namespace that of objects that name none
   * @return none if it cannot be read
   */
  List<Workload> workloads(String manifest, String namespace) {
    try {
      return objects(manifest, namespace).values().stream()
          .filter(object -> object.path("apiVersion").asText().equals("apps/v1"))
          .filter(object -> WORKLOADS.contains(object.path("kind").asText()))
          .map(object -> workload(object, namespace))
          .toList();
    } catch (RuntimeException e) {
      // Its message would quote the manifest.
      return List.of();
    }
  }

  private static Workload workload(JsonNode object, String namespace) {
    JsonNode metadata = object.path("metadata");
    return Workload.of(
        metadata.path("namespace").asText(namespace),
        object.path("kind").asText() + "/" + metadata.path("name").asText());
  }

  private Map<String, JsonNode> objects(String manifest, String namespace) {
    Map<String, JsonNode> objects = new TreeMap<>();
    for (String document : BETWEEN.split(manifest, -1)) {
      if (!document.lines().allMatch(line -> line.isBlank() || line.startsWith("#"))) {
        JsonNode object =
            JSON.valueToTree(serialization.unmarshal(document, GenericKubernetesResource.class));
        objects.put(key(object, namespace), object);
      }
    }
    return objects;
  }

  private static String key(JsonNode object, String namespace) {
    JsonNode metadata = object.path("metadata");
    String kind = object.path("kind").asText();
    if (kind.isEmpty() || metadata.path("name").asText().isEmpty()) {
      throw new IllegalArgumentException("a manifest's object has no kind or no name");
    }
    boolean deployment =
        kind.equals("Deployment") && object.path("apiVersion").asText().equals("apps/v1");
    return metadata.path("namespace").asText(namespace)
        + "/"
        + (deployment ? "deployment" : object.path("apiVersion").asText() + "." + kind)
        + "/"
        + metadata.path("name").asText();
  }

  private static Optional<Map<String, JsonNode>> differing(
      Map<String, JsonNode> current, Map<String, JsonNode> target) {
    if (!current.keySet().equals(target.keySet())) {
      return Optional.empty();
    }
    Map<String, JsonNode> templates = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : target.entrySet()) {
      JsonNode before = current.getOrDefault(entry.getKey(), MissingNode.getInstance());
      if (!entry.getValue().equals(before)) {
        if (!entry.getKey().contains("/deployment/")
            || !rest(entry.getValue()).equals(rest(before))) {
          return Optional.empty();
        }
        templates.put(entry.getKey(), entry.getValue().path("spec").path("template"));
      }
    }
    return Optional.of(templates);
  }

  /** A deployment without its pods. */
  private static JsonNode rest(JsonNode deployment) {
    JsonNode copy = deployment.deepCopy();
    if (copy.path("spec") instanceof ObjectNode spec) {
      spec.remove("template");
    }
    return copy;
  }
}
