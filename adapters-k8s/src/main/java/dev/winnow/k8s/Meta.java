package dev.winnow.k8s;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Map;
import java.util.Objects;

/** What every object says of itself. */
final class Meta {

  private Meta() {}

  static boolean isNamed(HasMetadata object) {
    return object.getMetadata() != null
        && object.getMetadata().getName() != null
        && !object.getMetadata().getName().isBlank();
  }

  static String name(HasMetadata object) {
    return object.getMetadata().getName();
  }

  static String namespace(HasMetadata object) {
    return Objects.requireNonNullElse(object.getMetadata().getNamespace(), "default");
  }

  /** Its uid; where somebody has left it out, what its name is good for. */
  static String uid(HasMetadata object) {
    String uid = object.getMetadata().getUid();
    return uid == null || uid.isBlank() ? namespace(object) + "/" + name(object) : uid;
  }

  static Map<String, String> labels(HasMetadata object) {
    return Objects.requireNonNullElse(object.getMetadata().getLabels(), Map.of());
  }

  static Map<String, String> annotations(HasMetadata object) {
    return Objects.requireNonNullElse(object.getMetadata().getAnnotations(), Map.of());
  }
}
