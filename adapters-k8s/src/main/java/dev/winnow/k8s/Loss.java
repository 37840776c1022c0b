package dev.winnow.k8s;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A restart of a pod, which may be that of several of its containers. Immutable.
 *
 * <p>When the kubelet finds that a pod's sandbox is no more, "everything will need to be killed and
 * recreated" ({@code pkg/kubelet/kuberuntime/kuberuntime_manager.go}, {@code computePodActions};
 * when it is so: {@code util/util.go}, {@code PodSandboxChanged}): it kills all containers that are
 * left, makes a new sandbox, and begins anew with the first init container. So however many
 * containers the pod has, all of them ended before any of them ran again, within the time that they
 * are given for ending ({@code killPodWithSyncResult}: all at once, but sidecars after the others),
 * and none ran through it. When a container ends by itself, the others run on; and when two do so
 * one after the other, the first runs again before the second ends, or is waiting for longer than a
 * pod may take to end. The event {@code SandboxChanged}, which not all nodes send and which is kept
 * for an hour only, is not needed for it; where it was seen, it is enough that the containers ended
 * about then.
 *
 * @param id the {@linkplain dev.winnow.core.signal.PodRestart#id() id} of the first restart
 * @param containers whose restarts it is
 * @param first when the first of them ended, or else ran again
 * @param ended when the last of them ended, if known
 * @param started when the first of them ran again, if known
 * @param watched whether it happened while somebody watched
 */
record Loss(
    String id,
    Set<String> containers,
    Instant first,
    Optional<Instant> ended,
    Optional<Instant> started,
    boolean watched) {

  /** {@code pkg/kubelet/kubelet.go}, {@code containerBackOffPeriod}. */
  private static final Duration BACK_OFF = Duration.ofSeconds(10);

  Loss {
    // In the order of their names, so that the same memory is the same text.
    containers = Collections.unmodifiableSet(new TreeSet<>(containers));
  }

  /** A restart of one container. */
  static Loss of(String id, String container, Restarted restarted, boolean watched) {
    return new Loss(
        id,
        Set.of(container),
        restarted.at().orElseThrow(),
        restarted.end().flatMap(End::finished),
        restarted.started(),
        watched);
  }

  /**
   * Whether a restart of another container is part of it.
   *
   * @param container that container
   * @param restarted its restart
   * @param sights all containers of the pod, as the same look shows them
   * @param grace for how long the containers of the pod may take to end
   * @param sandbox when an event last said that the sandbox changed
   */
  boolean takes(
      String container,
      Restarted restarted,
      Collection<ContainerView> sights,
      Duration grace,
      Optional<Instant> sandbox) {
    Instant at = restarted.at().orElseThrow();
    boolean near = Duration.between(first, at).abs().compareTo(grace) <= 0;
    if (containers.contains(container) || !near) {
      return false;
    }
    boolean said = sandbox.map(time -> isNear(time, at, grace)).orElse(false);
    Instant early = at.isBefore(first) ? at : first;
    boolean survived = sights.stream().anyMatch(sight -> sight.runsSinceBefore(early));
    return said || (!survived && isOverBeforeAnyBegins(restarted));
  }

  private boolean isNear(Instant time, Instant at, Duration grace) {
    return Duration.between(time, at).abs().compareTo(grace) <= 0
        && Duration.between(time, first).abs().compareTo(grace) <= 0;
  }

  private boolean isOverBeforeAnyBegins(Restarted restarted) {
    Optional<Instant> itsEnd = restarted.end().flatMap(End::finished);
    return isNotAfter(itsEnd, started)
        && isNotAfter(ended, restarted.started())
        && !isTheNextInTurn(itsEnd, restarted.started());
  }

  /**
   * Two that end one after the other and wait equally long to be started again are each for itself:
   * a container that ended waits for {@link #BACK_OFF} at least.
   */
  private boolean isTheNextInTurn(Optional<Instant> itsEnd, Optional<Instant> itsStart) {
    if (itsEnd.isEmpty() || itsStart.isEmpty() || ended.isEmpty() || started.isEmpty()) {
      return false;
    }
    Duration apart = Duration.between(ended.get(), itsEnd.get());
    Duration later = Duration.between(started.get(), itsStart.get());
    boolean sameOrder = apart.isNegative() == later.isNegative();
    return sameOrder
        && apart.abs().compareTo(BACK_OFF) >= 0
        && later.abs().compareTo(apart.abs()) >= 0;
  }

  /** What is not known contradicts nothing. */
  private static boolean isNotAfter(Optional<Instant> end, Optional<Instant> begin) {
    return end.flatMap(one -> begin.map(other -> !one.isAfter(other))).orElse(true);
  }

  /** How far from its beginning a restart is. */
  Duration distance(Restarted restarted) {
    return Duration.between(first, restarted.at().orElseThrow()).abs();
  }

  /** The same with the restart of one more container. */
  Loss with(String container, Restarted restarted) {
    Set<String> more = new TreeSet<>(containers);
    more.add(container);
    Instant at = restarted.at().orElseThrow();
    return new Loss(
        id,
        more,
        at.isBefore(first) ? at : first,
        later(ended, restarted.end().flatMap(End::finished)),
        earlier(started, restarted.started()),
        watched);
  }

  private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
    return one.flatMap(it -> other.map(that -> that.isAfter(it) ? that : it))
        .or(() -> one.or(() -> other));
  }

  private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
    return one.flatMap(it -> other.map(that -> that.isBefore(it) ? that : it))
        .or(() -> one.or(() -> other));
  }
}
