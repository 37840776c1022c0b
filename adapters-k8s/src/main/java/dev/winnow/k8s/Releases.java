package dev.winnow.k8s;

import dev.winnow.core.signal.ReleaseStatus;
import dev.winnow.core.signal.Revision;
import dev.winnow.core.signal.Signal;
import dev.winnow.k8s.helm.DamagedReleaseException;
import dev.winnow.k8s.helm.HelmRelease;
import io.fabric8.kubernetes.api.model.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Releases of Helm: their revisions, gathered from Secrets, when one of them changes. */
final class Releases {

  private final Map<String, KnownRevision> known;
  private final Consumer<String> notices;
  private final String source;

  /** Over what is known of revisions, by the uid of their Secrets. */
  Releases(Map<String, KnownRevision> known, Consumer<String> notices, String source) {
    this.known = known;
    this.notices = notices;
    this.source = source;
  }

  List<Signal> seen(Secret secret, Instant now) {
    if (!HelmRelease.isIn(secret)) {
      return List.of();
    }
    try {
      HelmRelease read = HelmRelease.of(secret);
      KnownRevision look = new KnownRevision(read.namespace(), read.name(), read.revision());
      KnownRevision before = known.put(Meta.uid(secret), look);
      return look.equals(before) ? List.of() : List.of(status(look, now));
    } catch (DamagedReleaseException e) {
      notices.accept(e.getMessage() + "; its revision is passed over");
      return List.of();
    }
  }

  List<Signal> deleted(String uid, Instant now) {
    KnownRevision was = known.remove(uid);
    return was == null ? List.of() : List.of(status(was, now));
  }

  /** Those that a whole list of a namespace no longer has; of all namespaces if it is empty. */
  List<Signal> onlyThese(String namespace, Set<String> uids, Instant now) {
    return List.copyOf(known.entrySet()).stream()
        .filter(it -> namespace.isEmpty() || it.getValue().namespace().equals(namespace))
        .map(Map.Entry::getKey)
        .filter(uid -> !uids.contains(uid))
        .flatMap(uid -> deleted(uid, now).stream())
        .toList();
  }

  private ReleaseStatus status(KnownRevision of, Instant now) {
    List<Revision> revisions =
        known.values().stream()
            .filter(it -> it.release().equals(of.release()))
            .filter(it -> it.namespace().equals(of.namespace()))
            .map(KnownRevision::revision)
            .toList();
    return new ReleaseStatus(of.namespace(), of.release(), revisions, now, source);
  }
}
