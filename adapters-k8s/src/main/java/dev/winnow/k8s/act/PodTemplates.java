package dev.winnow.k8s.act;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether a pod template as the cluster keeps it is the one that somebody wrote. The cluster adds
 * defaults and writes quantities in its own way; of anything else that differs it is assumed that
 * it matters.
 */
final class PodTemplates {

  /** What the cluster adds where nothing is written, by the name of the field. */
  private static final Map<String, Set<String>> DEFAULTS =
      Map.ofEntries(
          Map.entry("terminationGracePeriodSeconds", Set.of("30")),
          Map.entry("dnsPolicy", Set.of("ClusterFirst")),
          Map.entry("restartPolicy", Set.of("Always")),
          Map.entry("schedulerName", Set.of("default-scheduler")),
          Map.entry("terminationMessagePath", Set.of("/dev/termination-log")),
          Map.entry("terminationMessagePolicy", Set.of("File")),
          Map.entry("protocol", Set.of("TCP")),
          Map.entry("timeoutSeconds", Set.of("1")),
          Map.entry("periodSeconds", Set.of("10")),
          Map.entry("successThreshold", Set.of("1")),
          Map.entry("failureThreshold", Set.of("3")),
          Map.entry("scheme", Set.of("HTTP")),
          Map.entry("apiVersion", Set.of("v1")),
          Map.entry("defaultMode", Set.of("420")),
          Map.entry("divisor", Set.of("0")),
          Map.entry("expirationSeconds", Set.of("3600")));

  /** What holds quantities: 0.5 and 500m are the same there, and nowhere else. */
  private static final Set<String> QUANTITIES = Set.of("limits", "requests", "sizeLimit");

  private PodTemplates() {}

  /** Whether the cluster made this of that. */
  static boolean isSame(JsonNode written, JsonNode kept) {
    return isSame(written, kept, false);
  }

  private static boolean isSame(JsonNode written, JsonNode kept, boolean quantity) {
    if (isNothing(written) || isNothing(kept)) {
      return isNothing(written) && isNothing(kept);
    }
    if (written.isObject() && kept.isObject()) {
      return isSameObject(written, kept, quantity);
    }
    if (written.isArray() && kept.isArray()) {
      return isSameList(written, kept);
    }
    if (written.isContainerNode() || kept.isContainerNode()) {
      return false;
    }
    return written.asText().equals(kept.asText()) || (quantity && isSameQuantity(written, kept));
  }

  private static boolean isNothing(JsonNode node) {
    return node.isMissingNode() || node.isNull() || (node.isContainerNode() && node.isEmpty());
  }

  private static boolean isSameObject(JsonNode written, JsonNode kept, boolean quantity) {
    Set<String> names = new TreeSet<>();
    written.fieldNames().forEachRemaining(names::add);
    kept.fieldNames().forEachRemaining(names::add);
    return names.stream()
        .allMatch(
            name ->
                isSame(written.path(name), kept.path(name), quantity || QUANTITIES.contains(name))
                    || (isNothing(written.path(name)) && isDefault(name, kept)));
  }

  private static boolean isDefault(String name, JsonNode in) {
    String value = in.path(name).asText();
    return switch (name) {
      case "imagePullPolicy" -> value.equals(pullPolicy(in.path("image").asText()));
      case "serviceAccount" -> value.equals(in.path("serviceAccountName").asText());
      default -> DEFAULTS.getOrDefault(name, Set.of()).contains(value);
    };
  }

  private static String pullPolicy(String image) {
    String last = image.substring(image.lastIndexOf('/') + 1);
    boolean latest = !last.contains("@") && (!last.contains(":") || last.endsWith(":latest"));
    return latest ? "Always" : "IfNotPresent";
  }

  private static boolean isSameList(JsonNode written, JsonNode kept) {
    if (written.size() != kept.size()) {
      return false;
    }
    Iterator<JsonNode> others = kept.elements();
    for (JsonNode element : written) {
      if (!isSame(element, others.next(), false)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSameQuantity(JsonNode written, JsonNode kept) {
    try {
      return Quantity.getAmountInBytes(new Quantity(written.asText()))
              .compareTo(Quantity.getAmountInBytes(new Quantity(kept.asText())))
          == 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
