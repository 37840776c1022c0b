package dev.winnow.k8s;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ManagedFieldsEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who set an annotation, as the API server has written it down. */
final class Manager {

  private Manager() {}

  static Optional<String> of(HasMetadata object, String annotation) {
    return Stream.ofNullable(object.getMetadata().getManagedFields())
        .flatMap(List::stream)
        .filter(entry -> sets(entry, annotation))
        .map(ManagedFieldsEntry::getManager)
        .filter(manager -> manager != null && !manager.isBlank())
        .reduce((first, last) -> last);
  }

  private static boolean sets(ManagedFieldsEntry entry, String annotation) {
    return entry.getFieldsV1() != null
        && entry.getFieldsV1().getAdditionalProperties().get("f:metadata") instanceof Map<?, ?> meta
        && meta.get("f:annotations") instanceof Map<?, ?> annotations
        && annotations.containsKey("f:" + annotation);
  }
}
