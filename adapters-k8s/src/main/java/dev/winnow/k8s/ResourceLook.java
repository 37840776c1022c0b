package dev.winnow.k8s;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.ResourceStatus;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerCondition;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How a claim for a volume or an autoscaler is, as one look shows it. */
final class ResourceLook {

  static final String DEFAULT_CLASS = "storageclass.kubernetes.io/is-default-class";

  /** What the scheduler writes on a claim once a pod that uses it has a node. */
  private static final String SELECTED = "volume.kubernetes.io/selected-node";

  private static final String OLD_CLASS = "volume.beta.kubernetes.io/storage-class";

  /** What tells who makes an autoscaler, such as KEDA. */
  private static final String MANAGED_BY = "app.kubernetes.io/managed-by";

  /** Where autoscaling/v1 keeps the conditions. */
  private static final String OLD_CONDITIONS = "autoscaling.alpha.kubernetes.io/conditions";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ResourceLook() {}

  static String subject(HasMetadata object) {
    return Meta.namespace(object) + "/" + name(object);
  }

  static ResourceStatus of(
      HasMetadata object, Map<String, String> storageClasses, Instant now, String source) {
    return object instanceof PersistentVolumeClaim claim
        ? of(claim, storageClasses, now, source)
        : of((HorizontalPodAutoscaler) object, now, source);
  }

  private static ResourceStatus of(
      PersistentVolumeClaim claim, Map<String, String> modes, Instant now, String source) {
    String phase =
        claim.getStatus() == null
            ? ""
            : Objects.requireNonNullElse(claim.getStatus().getPhase(), "");
    Map<String, String> details = new TreeMap<>();
    String type = storageClass(claim);
    details.put("storageClass", type);
    details.put("bindingMode", modes.getOrDefault(type, ""));
    details.put("node", Meta.annotations(claim).getOrDefault(SELECTED, ""));
    details.values().removeIf(String::isEmpty);
    // A claim is pending from its creation on, until it is bound; it never is again.
    Labels since =
        Times.read(claim.getMetadata().getCreationTimestamp())
            .filter(created -> phase.equals("Pending"))
            .map(created -> Labels.of("Pending", created.toString()))
            .orElse(Labels.none());
    return new ResourceStatus(
        Meta.namespace(claim),
        name(claim),
        phase,
        "",
        Labels.none(),
        Labels.none(),
        since,
        Labels.of(details),
        now,
        source);
  }

  private static String storageClass(PersistentVolumeClaim claim) {
    String own = claim.getSpec() == null ? null : claim.getSpec().getStorageClassName();
    return own == null ? Meta.annotations(claim).getOrDefault(OLD_CLASS, "") : own;
  }

  private static ResourceStatus of(HorizontalPodAutoscaler scaler, Instant now, String source) {
    Conditions conditions = conditions(scaler);
    Map<String, String> details = new TreeMap<>();
    String about = "";
    if (scaler.getSpec() != null) {
      put(details, "minReplicas", Objects.requireNonNullElse(scaler.getSpec().getMinReplicas(), 1));
      put(details, "maxReplicas", scaler.getSpec().getMaxReplicas());
      var target = scaler.getSpec().getScaleTargetRef();
      about = target == null ? "" : written(target.getKind(), target.getName());
    }
    String managedBy = Meta.labels(scaler).getOrDefault(MANAGED_BY, "");
    if (!managedBy.isEmpty()) {
      details.put(MANAGED_BY, managedBy);
    }
    return new ResourceStatus(
        Meta.namespace(scaler),
        name(scaler),
        "",
        about,
        conditions.states(),
        conditions.messages(),
        conditions.since(),
        Labels.of(details),
        now,
        source);
  }

  private static Conditions conditions(HorizontalPodAutoscaler scaler) {
    Conditions found = new Conditions();
    List<HorizontalPodAutoscalerCondition> own =
        scaler.getStatus() == null ? List.of() : scaler.getStatus().getConditions();
    for (HorizontalPodAutoscalerCondition it : own) {
      found.add(
          it.getType(),
          it.getStatus(),
          it.getReason(),
          it.getMessage(),
          it.getLastTransitionTime(),
          true);
    }
    return own.isEmpty() ? old(Meta.annotations(scaler).getOrDefault(OLD_CONDITIONS, "")) : found;
  }

  private static Conditions old(String json) {
    Conditions found = new Conditions();
    try {
      for (JsonNode it : MAPPER.readTree(json.isBlank() ? "[]" : json)) {
        found.add(
            text(it, "type"),
            text(it, "status"),
            text(it, "reason"),
            text(it, "message"),
            text(it, "lastTransitionTime"),
            true);
      }
    } catch (JsonProcessingException e) {
      return new Conditions(); // Somebody has written on it by hand: it says nothing.
    }
    return found;
  }

  private static @Nullable String text(JsonNode node, String name) {
    return node.path(name).isTextual() ? node.path(name).asText() : null;
  }

  private static void put(Map<String, String> details, String name, @Nullable Integer number) {
    if (number != null) {
      details.put(name, number.toString());
    }
  }

  private static String name(HasMetadata object) {
    return written(object.getKind(), Meta.name(object));
  }

  private static String written(@Nullable String kind, @Nullable String name) {
    return kind == null || name == null ? "" : kind.toLowerCase(Locale.ROOT) + "/" + name;
  }
}
