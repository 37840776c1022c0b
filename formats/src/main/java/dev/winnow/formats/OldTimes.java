package dev.winnow.formats;

import dev.winnow.core.signal.PodRestart;
import dev.winnow.core.signal.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * When what was there before anybody looked is taken to have been seen. For one thread.
 *
 * <p>A list shows how things are now, and some of them have been so for years. Each is taken at its
 * own time, so that what happened first is known first; but none long before the newest: nobody
 * watched then, and time would have to pass for years without a word.
 */
final class OldTimes {

  /** What is of now has happened within a day. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private static final Set<String> WORKLOADS = Set.of("Deployment", "StatefulSet", "DaemonSet");

  private Instant newest = Instant.MIN;
  private Instant newestButEvents = Instant.MIN;

  /** Each pod by its name, and when it is taken to have been seen. */
  private final NavigableMap<String, Instant> pods = new TreeMap<>();

  void saw(ClusterObject object, Instant at) {
    newest = later(newest, at);
    newestButEvents = isEvent(object) ? newestButEvents : later(newestButEvents, at);
    if (object.isPod()) {
      pods.put(place(object), at);
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** The latest time of all. */
  Instant newest() {
    return newest;
  }

  /** When an object is taken to have been seen that speaks of this time. */
  Instant of(ClusterObject object, Instant at) {
    boolean dated = at.isAfter(Instant.MIN) && !isEvent(object);
    return dated ? later(withPods(object, at), newestButEvents.minus(LONGEST)) : at;
  }

  /** What its pods say of a workload explains how it is: it is known with the first of them. */
  private Instant withPods(ClusterObject object, Instant at) {
    if (!WORKLOADS.contains(object.kind().substring(object.kind().indexOf(' ') + 1))) {
      return at;
    }
    String begin = place(object) + "-";
    return pods.subMap(begin, begin + Character.MAX_VALUE).values().stream()
        .min(Comparator.naturalOrder())
        .map(first -> later(at, first))
        .orElse(at);
  }

  /** The name of an object without its kind. */
  private static String place(ClusterObject object) {
    return object.name().substring(object.name().indexOf(' ') + 1);
  }

  /** Whether an object speaks only of what was long before the newest. */
  boolean isOld(ClusterObject object) {
    return !isEvent(object)
        && object.at().map(at -> at.isBefore(newestButEvents.minus(LONGEST))).orElse(false);
  }

  /**
   * What an old object says of a time long before: how a container ended then still tells of it.
   *
   * @param now when the object is taken to have been seen
   */
  static Signal at(Signal signal, Instant now) {
    return signal instanceof PodRestart restart && restart.at().isBefore(now)
        ? at(restart, now)
        : signal;
  }

  private static PodRestart at(PodRestart restart, Instant now) {
    return new PodRestart(
        restart.namespace(),
        restart.workload(),
        restart.pod(),
        restart.uid(),
        restart.container(),
        restart.node(),
        restart.count(),
        restart.delta(),
        restart.reason(),
        restart.exitCode(),
        restart.finishedAt(),
        restart.evidence(),
        now,
        restart.source(),
        restart.timed(),
        restart.watched(),
        restart.together());
  }

  /** Those say themselves when it was, and are kept for an hour. */
  private static boolean isEvent(ClusterObject object) {
    return object.kind().endsWith(" Event");
  }
}
