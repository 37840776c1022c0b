package dev.winnow.k8s.watch;

import dev.winnow.core.signal.ReleaseStatus;
import dev.winnow.core.signal.Signal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Where signals leave. While anything is being listed, they are gathered and then given in the
 * order of their time: a restart and the event that explains it come by different lists.
 */
final class ReorderBuffer {

  static final Comparator<Signal> BY_TIME = Comparator.comparing(Signal::at);

  private final Consumer<Signal> signals;
  private final Set<WatchScope> listing = new HashSet<>();
  private final List<Runnable> whenEmpty = new ArrayList<>();
  private List<Signal> gathered = new ArrayList<>();
  private Instant settled = Instant.MIN;

  ReorderBuffer(Consumer<Signal> signals) {
    this.signals = signals;
  }

  void give(List<? extends Signal> more) {
    gathered.addAll(more);
  }

  void listingBegins(WatchScope place) {
    listing.add(place);
  }

  void listingEnds(WatchScope place) {
    listing.remove(place);
  }

  /** Gathers until that time. */
  void gatherUntil(Instant time) {
    settled = time;
  }

  /** Does something once all that was given has left. */
  void whenEmpty(Runnable work) {
    whenEmpty.add(work);
  }

  /** Lets go what need not be gathered any longer. */
  void flow(Instant now) {
    if (listing.isEmpty() && !now.isBefore(settled)) {
      flush();
    }
  }

  /** Lets everything go. */
  void flush() {
    List<Signal> leaving = gathered;
    gathered = new ArrayList<>();
    leaving.sort(BY_TIME);
    Set<String> later = new HashSet<>();
    Deque<Signal> newest = new ArrayDeque<>();
    for (int i = leaving.size() - 1; i >= 0; i--) {
      Signal signal = leaving.get(i);
      // A release comes in pieces: only the last one is whole.
      if (!(signal instanceof ReleaseStatus release) || later.add(release.subject())) {
        newest.addFirst(signal);
      }
    }
    newest.forEach(signals);
    List<Runnable> works = List.copyOf(whenEmpty);
    whenEmpty.clear();
    works.forEach(Runnable::run);
  }
}
