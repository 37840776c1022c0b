package dev.winnow.k8s;

import dev.winnow.core.signal.PodStatus;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is remembered of a pod. Immutable.
 *
 * @param told its status as it was last a signal
 * @param containers the restarts of its containers, by name
 * @param gone when it was seen to be deleted, if it is
 * @param loss its newest restart whose time is known, if it had one
 * @param sandbox when an event last said that its sandbox changed, if one did
 */
record KnownPod(
    PodStatus told,
    Map<String, ContainerStory> containers,
    Optional<Instant> gone,
    Optional<Loss> loss,
    Optional<Instant> sandbox) {

  KnownPod {
    // In the order of their names, so that the same memory is the same text.
    containers = Collections.unmodifiableMap(new TreeMap<>(containers));
  }

  static KnownPod of(PodStatus status) {
    return new KnownPod(status, Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  KnownPod with(PodStatus status) {
    return new KnownPod(status, containers, gone, loss, sandbox);
  }

  KnownPod with(String container, ContainerStory story) {
    Map<String, ContainerStory> copy = new TreeMap<>(containers);
    copy.put(container, story);
    return new KnownPod(told, copy, gone, loss, sandbox);
  }

  KnownPod with(Loss restart) {
    return new KnownPod(told, containers, gone, Optional.of(restart), sandbox);
  }

  KnownPod goneAt(Instant now) {
    return new KnownPod(told, containers, Optional.of(now), loss, sandbox);
  }

  KnownPod sandboxChangedAt(Instant time) {
    Instant latest = sandbox.filter(time::isBefore).orElse(time);
    return new KnownPod(told, containers, gone, loss, Optional.of(latest));
  }
}
