package dev.winnow.k8s;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a container's restarts, and how far they have been told. Immutable.
 *
 * <p>Looks may come twice, late, and in any order, and the kubelet may begin to count anew. What is
 * newer is told by the times in the look, and by the count only where the times are equal: the API
 * gives whole seconds. A story goes forward only, so that nothing is told twice; a count that is
 * lower at a later time has begun anew.
 *
 * @param count the kubelet's count at the newest look
 * @param latest the latest time in the newest look, if it had one
 * @param ended how the newest run ended, while it is not started again
 * @param early whether the start that follows on that end has been told already
 * @param renewed whether the count has ever begun anew
 */
record ContainerStory(
    int count, Optional<Instant> latest, Optional<End> ended, boolean early, boolean renewed) {

  /** The story of a container that has not been started yet. */
  static ContainerStory unbegun() {
    return new ContainerStory(0, Optional.empty(), Optional.empty(), false, false);
  }

  /**
   * The story of a container that was there before anybody looked: how often it was started before
   * is history of unknown time. Only its last end is told, see {@link #firstRestarts}.
   */
  static ContainerStory found(ContainerSight sight) {
    boolean early = sight.count() > 0 && sight.before().isEmpty() && sight.ended().isPresent();
    return new ContainerStory(sight.count(), sight.time(), sight.ended(), early, false);
  }

  /** What is told of a container that was there before anybody looked. */
  static List<Restarted> firstRestarts(ContainerSight sight) {
    Optional<End> end = sight.before().or(sight::ended);
    return sight.count() > 0 && end.isPresent()
        ? List.of(new Restarted(sight.count(), 1, end, end.flatMap(End::finished)))
        : List.of();
  }

  /** Whether a look is newer than what is known. */
  boolean isBefore(ContainerSight sight) {
    if (sight.time().isEmpty()) {
      return sight.count() > count && !renewed;
    }
    int order = latest.map(time -> sight.time().get().compareTo(time)).orElse(1);
    boolean tells = sight.count() > count || isFirstOfEnd(sight);
    return order > 0 || (order == 0 && tells);
  }

  private boolean isFirstOfEnd(ContainerSight sight) {
    return sight.count() == count && ended.isEmpty() && sight.ended().isPresent();
  }

  /** The story once a newer look is known. */
  ContainerStory after(ContainerSight sight) {
    boolean anew = sight.count() < count;
    boolean sameRun = sight.count() == count && sight.ended().equals(ended);
    return new ContainerStory(
        sight.count(),
        sight.time().or(() -> latest),
        sight.ended(),
        sameRun && early,
        renewed || anew);
  }

  /** The restarts that a newer look shows, the oldest first. */
  List<Restarted> restarts(ContainerSight sight) {
    if (sight.count() < count) {
      return new ContainerStory(0, latest, Optional.empty(), false, true).restarts(sight);
    }
    int last = sight.count();
    int next = early ? count + 2 : count + 1;
    if (next > last) {
      return List.of();
    }
    List<Restarted> found = new ArrayList<>();
    if (!early && ended.isPresent() && (next < last || sight.before().isEmpty())) {
      found.add(restart(next++, ended));
    }
    int unseen = last - next + (sight.before().isPresent() ? 0 : 1);
    if (unseen > 0) {
      found.add(new Restarted(next + unseen - 1, unseen, Optional.empty(), bound(sight)));
    }
    if (sight.before().isPresent()) {
      found.add(restart(last, sight.before()));
    }
    return List.copyOf(found);
  }

  private static Restarted restart(int number, Optional<End> end) {
    return new Restarted(number, 1, end, end.flatMap(End::finished));
  }

  /** The latest time at which restarts that nobody saw can have happened. */
  private static Optional<Instant> bound(ContainerSight sight) {
    return sight.before().flatMap(End::finished).or(sight::started);
  }
}
