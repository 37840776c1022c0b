package dev.winnow.k8s;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a container's restarts, and how far they have been told. Immutable.
 *
 * <p>Looks may come twice, late, and in any order, and the kubelet's count may fall: it is that of
 * the newest dead container that is left, so it falls when that is removed, and begins anew when
 * the runtime has lost all of them ({@code pkg/kubelet/kuberuntime/kuberuntime_container.go},
 * {@code startContainer}). What is newer is told by the times in the look, and by the count only
 * where the times are equal: the API gives whole seconds. So a restart is a newer run, and the
 * count tells only how many there were that nobody saw; where it is lower than before, none. A
 * story goes forward only, so that nothing is told twice.
 *
 * @param count the kubelet's count at the newest look
 * @param latest the latest time in the newest look, if it had one
 * @param started when the newest run began, if known
 * @param ended how the newest run ended, while it is not started again
 * @param early whether the start that follows on that end has been told already
 * @param renewed whether the count has ever fallen
 * @param old whether that end was there when anybody first looked: the start that follows is that
 *     of a restart from before
 */
record RestartTracker(
    int count,
    Optional<Instant> latest,
    Optional<Instant> started,
    Optional<End> ended,
    boolean early,
    boolean renewed,
    boolean old) {

  /** The story of a container that has not been started yet. */
  static RestartTracker unbegun() {
    return new RestartTracker(
        0, Optional.empty(), Optional.empty(), Optional.empty(), false, false, false);
  }

  /**
   * The story of a container that was there before anybody looked: how often it was started before
   * is history of unknown time. Only its last end is told, see {@link #firstRestarts}.
   */
  static RestartTracker found(ContainerView sight) {
    boolean early = sight.count() > 0 && sight.before().isEmpty() && sight.ended().isPresent();
    return new RestartTracker(
        sight.count(),
        sight.time(),
        sight.started(),
        sight.ended(),
        early,
        false,
        sight.ended().isPresent());
  }

  /** What is told of a container that was there before anybody looked. */
  static List<Restarted> firstRestarts(ContainerView sight) {
    Optional<End> end = sight.before().or(sight::ended);
    return sight.count() > 0 && end.isPresent()
        ? List.of(Restarted.seen(sight.count(), end, started(sight)))
        : List.of();
  }

  /** Whether a look is newer than what is known. */
  boolean isBefore(ContainerView sight) {
    if (sight.time().isEmpty()) {
      return sight.count() > count && !renewed;
    }
    int order = latest.map(time -> sight.time().get().compareTo(time)).orElse(1);
    boolean tells = sight.count() > count || isFirstOfEnd(sight);
    return order > 0 || (order == 0 && tells);
  }

  private boolean isFirstOfEnd(ContainerView sight) {
    return sight.count() == count && ended.isEmpty() && sight.ended().isPresent();
  }

  /** The story once a newer look is known. */
  RestartTracker after(ContainerView sight) {
    boolean fallen = sight.count() < count;
    boolean newer = isNewRun(sight);
    // A count that falls while the same run goes on has lost a dead container, and not a restart.
    int known = fallen && !newer ? count : sight.count();
    boolean sameEnd = !newer && sight.count() <= count && sight.ended().equals(ended);
    return new RestartTracker(
        known,
        sight.time().or(() -> latest),
        sight.started().or(() -> newer ? Optional.empty() : started),
        sight.ended(),
        sameEnd && early,
        renewed || fallen,
        sameEnd && old);
  }

  /** The restarts that a newer look shows, the oldest first. */
  List<Restarted> restarts(ContainerView sight) {
    List<Restarted> found = new ArrayList<>(all(sight));
    if (old && !early && !found.isEmpty()) {
      found.set(0, found.get(0).asOld());
    }
    return List.copyOf(found);
  }

  private List<Restarted> all(ContainerView sight) {
    if (sight.count() <= count) {
      return isNewRun(sight) && !early ? List.of(newest(sight)) : List.of();
    }
    int last = sight.count();
    int next = early ? count + 2 : count + 1;
    List<Restarted> found = new ArrayList<>();
    boolean lastIsKnown = sight.before().isPresent();
    if (next <= last && !early && ended.isPresent() && (next < last || !lastIsKnown)) {
      // The run after it began no later than the one that the look tells of next.
      Optional<Instant> begun =
          next == last ? started(sight) : sight.before().flatMap(End::started);
      found.add(Restarted.seen(next++, ended, begun));
    }
    boolean lastIsSeen = next <= last && (lastIsKnown || started(sight).isPresent());
    int unseen = last - next + (lastIsSeen ? 0 : 1);
    if (unseen > 0) {
      found.add(Restarted.unseen(next + unseen - 1, unseen, bound(sight)));
    }
    if (lastIsSeen) {
      found.add(Restarted.seen(last, sight.before(), started(sight)));
    }
    return found;
  }

  /**
   * The restart that began the newest run, where the count does not tell of it. Its time is that of
   * the beginning, which is another for each, as the count may be the same.
   */
  private Restarted newest(ContainerView sight) {
    Optional<End> end = sight.before().filter(this::isNews).or(() -> ended);
    Optional<Instant> begun = sight.started();
    return new Restarted(sight.count(), 1, end, begun, begun, true, false);
  }

  /** Whether a look shows a newer run than the one that is known. */
  private boolean isNewRun(ContainerView sight) {
    boolean known = started.isPresent() || ended.isPresent();
    boolean later =
        sight.started().isPresent()
            && started
                .or(() -> ended.flatMap(End::finished))
                .map(time -> time.isBefore(sight.started().get()))
                .orElse(false);
    return known && later;
  }

  private boolean isNews(End end) {
    return latest
        .flatMap(time -> end.finished().map(finished -> finished.isAfter(time)))
        .orElse(true);
  }

  private static Optional<Instant> started(ContainerView sight) {
    return sight.ended().isPresent() ? Optional.empty() : sight.started();
  }

  /** The latest time at which restarts that nobody saw can have happened. */
  private static Optional<Instant> bound(ContainerView sight) {
    return sight.before().flatMap(End::finished).or(sight::started);
  }
}
