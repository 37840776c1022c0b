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
 */
record KnownPod(PodStatus told, Map<String, ContainerStory> containers, Optional<Instant> gone) {

  KnownPod {
    // In the order of their names, so that the same memory is the same text.
    containers = Collections.unmodifiableMap(new TreeMap<>(containers));
  }

  KnownPod with(PodStatus status) {
    return new KnownPod(status, containers, gone);
  }

  KnownPod with(String container, ContainerStory story) {
    Map<String, ContainerStory> copy = new TreeMap<>(containers);
    copy.put(container, story);
    return new KnownPod(told, copy, gone);
  }

  KnownPod goneAt(Instant now) {
    return new KnownPod(told, containers, Optional.of(now));
  }
}
