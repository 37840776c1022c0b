package dev.winnow.k8s;

import dev.winnow.core.signal.PodStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is remembered of a pod. Immutable.
 *
 * @param told its status as it was last a signal
 * @param containers the restarts of its containers, by name
 * @param gone when it was seen to be deleted, if it is
 * @param losses its newest restarts whose times are known, the newest last
 * @param sandbox when an event last said that its sandbox changed, if one did
 */
record KnownPod(
    PodStatus told,
    Map<String, RestartTracker> containers,
    Optional<Instant> gone,
    List<Loss> losses,
    Optional<Instant> sandbox) {

  /** How many restarts a look that comes late may still be part of. */
  private static final int MOST = 8;

  KnownPod {
    losses = losses == null ? List.of() : List.copyOf(losses);
    // In the order of their names, so that the same memory is the same text.
    containers = Collections.unmodifiableMap(new TreeMap<>(containers));
  }

  static KnownPod of(PodStatus status) {
    return new KnownPod(status, Map.of(), Optional.empty(), List.of(), Optional.empty());
  }

  KnownPod with(PodStatus status) {
    return new KnownPod(status, containers, gone, losses, sandbox);
  }

  KnownPod with(String container, RestartTracker story) {
    Map<String, RestartTracker> copy = new TreeMap<>(containers);
    copy.put(container, story);
    return new KnownPod(told, copy, gone, losses, sandbox);
  }

  KnownPod with(Loss restart) {
    List<Loss> more = new ArrayList<>(losses);
    more.removeIf(one -> one.id().equals(restart.id()));
    more.add(restart);
    List<Loss> newest = more.subList(Math.max(0, more.size() - MOST), more.size());
    return new KnownPod(told, containers, gone, newest, sandbox);
  }

  KnownPod goneAt(Instant now) {
    return new KnownPod(told, containers, Optional.of(now), losses, sandbox);
  }

  KnownPod sandboxChangedAt(Instant time) {
    Instant latest = sandbox.filter(time::isBefore).orElse(time);
    return new KnownPod(told, containers, gone, losses, Optional.of(latest));
  }
}
