package dev.winnow.k8s;

import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.ResourceStatus;
import dev.winnow.core.signal.Signal;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Claims for volumes and autoscalers: how they are when that changes. */
final class Resources {

  private final Map<String, KnownResource> known;
  private final Map<String, String> storageClasses;
  private final String source;

  /**
   * Over what is known.
   *
   * @param known {@code namespace/kind/name} to the object
   * @param storageClasses the volume binding modes of storage classes by their names; that of the
   *     default class under no name too
   */
  Resources(Map<String, KnownResource> known, Map<String, String> storageClasses, String source) {
    this.known = known;
    this.storageClasses = storageClasses;
    this.source = source;
  }

  /** A storage class says when its volumes are made. */
  void seen(StorageClass type) {
    String mode = type.getVolumeBindingMode() == null ? "Immediate" : type.getVolumeBindingMode();
    storageClasses.put(Meta.name(type), mode);
    if ("true".equals(Meta.annotations(type).get(ResourceLook.DEFAULT_CLASS))) {
      storageClasses.put("", mode);
    }
  }

  void deleted(StorageClass type) {
    storageClasses.remove(Meta.name(type));
  }

  List<Signal> seen(HasMetadata object, Instant now) {
    ResourceStatus look = ResourceLook.of(object, storageClasses, now, source);
    KnownResource before = known.put(look.subject(), new KnownResource(Meta.uid(object), look));
    return before != null && before.told().seenAt(now).equals(look) ? List.of() : List.of(look);
  }

  List<Signal> deleted(HasMetadata object, Instant now) {
    KnownResource before = known.get(ResourceLook.subject(object));
    return before == null || !before.uid().equals(Meta.uid(object))
        ? List.of()
        : gone(before.told(), now);
  }

  /** Those that a whole list of a namespace no longer has; of all namespaces if it is empty. */
  List<Signal> onlyThese(String kind, String namespace, Set<String> uids, Instant now) {
    return List.copyOf(known.values()).stream()
        .filter(it -> it.told().resource().startsWith(kind + "/"))
        .filter(it -> namespace.isEmpty() || it.told().namespace().equals(namespace))
        .filter(it -> !uids.contains(it.uid()))
        .flatMap(it -> gone(it.told(), now).stream())
        .toList();
  }

  private List<Signal> gone(ResourceStatus was, Instant now) {
    known.remove(was.subject());
    return List.of(
        new ResourceStatus(
            was.namespace(),
            was.resource(),
            ResourceStatus.GONE,
            was.about(),
            Labels.none(),
            Labels.none(),
            Labels.none(),
            Labels.none(),
            now,
            source));
  }
}
