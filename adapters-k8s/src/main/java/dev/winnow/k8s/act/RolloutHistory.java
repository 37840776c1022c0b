package dev.winnow.k8s.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The revisions of a deployment: its replica sets.
 *
 * @param entries the newest first
 */
record RolloutHistory(List<Entry> entries) {

  private static final String DEPLOYMENT = "deployment.kubernetes.io/";
  private static final String HASH = "pod-template-hash";

  /** Annotations that belong to a deployment and not to one of its revisions, as kubectl knows. */
  private static final Set<String> NOT_OF_A_REVISION =
      Set.of(
          "kubectl.kubernetes.io/last-applied-configuration",
          DEPLOYMENT + "revision",
          DEPLOYMENT + "revision-history",
          DEPLOYMENT + "desired-replicas",
          DEPLOYMENT + "max-replicas",
          "deprecated.deployment.rollback.to");

  /**
   * One revision.
   *
   * @param revision its number
   * @param made when its replica set was made
   * @param template its pods, without the mark of the replica set
   * @param annotations those of the replica set
   */
  record Entry(long revision, Instant made, JsonNode template, JsonNode annotations) {

    static Entry of(JsonNode replicaSet) {
      JsonNode metadata = replicaSet.path("metadata");
      JsonNode template = replicaSet.path("spec").path("template").deepCopy();
      if (template.path("metadata").path("labels") instanceof ObjectNode labels) {
        labels.remove(HASH);
      }
      return new Entry(
          metadata.path("annotations").path(DEPLOYMENT + "revision").asLong(),
          instant(metadata.path("creationTimestamp").asText()),
          template,
          metadata.path("annotations"));
    }

    private static Instant instant(String text) {
      return text.isEmpty() ? Instant.EPOCH : Instant.parse(text);
    }

    /** What kubectl gives the deployment: this revision's annotations, and its own lasting ones. */
    ObjectNode annotationsFor(JsonNode deployment) {
      ObjectNode all = JsonNodeFactory.instance.objectNode();
      annotations
          .properties()
          .forEach(
              entry -> {
                if (!lasts(entry.getKey())) {
                  all.set(entry.getKey(), entry.getValue());
                }
              });
      deployment
          .path("metadata")
          .path("annotations")
          .properties()
          .forEach(
              entry -> {
                if (lasts(entry.getKey())) {
                  all.set(entry.getKey(), entry.getValue());
                }
              });
      return all;
    }

    private static boolean lasts(String annotation) {
      return NOT_OF_A_REVISION.contains(annotation)
          || annotation.startsWith(DecisionAnnotations.PREFIX);
    }
  }

  static RolloutHistory of(JsonNode deployment, Api api) {
    JsonNode metadata = deployment.path("metadata");
    ResourceRequest sets =
        new ResourceRequest("list", "apps", "replicasets", metadata.path("namespace").asText(), "");
    List<Entry> entries = new ArrayList<>();
    for (JsonNode set : api.list(sets, selector(deployment))) {
      if (isOwned(set, metadata.path("uid").asText())) {
        entries.add(Entry.of(set));
      }
    }
    entries.sort(Comparator.comparing(Entry::revision).reversed());
    return new RolloutHistory(List.copyOf(entries));
  }

  /** Only labels by which it is the same for all; the owner is looked at anyway. */
  private static String selector(JsonNode deployment) {
    Map<String, String> labels = new TreeMap<>();
    deployment
        .path("spec")
        .path("selector")
        .path("matchLabels")
        .properties()
        .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
    return labels.entrySet().stream()
        .map(label -> label.getKey() + "=" + label.getValue())
        .collect(Collectors.joining(","));
  }

  private static boolean isOwned(JsonNode set, String uid) {
    for (JsonNode owner : set.path("metadata").path("ownerReferences")) {
      if (owner.path("controller").asBoolean() && owner.path("uid").asText().equals(uid)) {
        return true;
      }
    }
    return false;
  }

  Optional<Entry> newest() {
    return entries.stream().findFirst();
  }

  /** The one before the newest. */
  Optional<Entry> previous() {
    return entries.stream().skip(1).findFirst();
  }

  Optional<Entry> revision(long number) {
    return entries.stream().filter(entry -> entry.revision() == number).findFirst();
  }
}
