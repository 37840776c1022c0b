package dev.winnow.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

/**
 * A steady load over a number of open problems, the same on every run. Of 100 signals 90 repeat
 * what is open, 5 resolve it, 3 tell that what resolved some while ago is back, and 2 tell of a new
 * problem: as many end as begin. Signals are 20 ms of event time apart. So a zone sees about three
 * openings a minute, far from a storm (50), and with 200,000 problems open one is heard of every 74
 * minutes, far from stale (24 h). What does not come back is forgotten after 30 minutes, as the
 * bundled settings say.
 *
 * @param <P> a problem
 */
final class Mix<P> {

  static final long START = 1_767_225_600_000L;
  static final long STEP = 20;

  private static final int REST = 10;

  private final IntFunction<P> problems;
  private final long step;
  private final SplittableRandom random = new SplittableRandom(1);
  private final List<P> open = new ArrayList<>();
  private final ArrayDeque<P> resolved = new ArrayDeque<>();
  private int next;
  private int least;
  private long at = START;
  private boolean firing = true;

  Mix(IntFunction<P> problems, long step) {
    this.problems = problems;
    this.step = step;
  }

  /** The next signal is of a new problem. */
  P opens() {
    at += step;
    firing = true;
    P fresh = problems.apply(next++);
    open.add(fresh);
    return fresh;
  }

  /** The problem that the next signal is of. */
  P next() {
    if (least == 0) {
      least = open.size() - open.size() / 50;
    }
    int kind = random.nextInt(100);
    if (kind < 2) {
      if (resolved.size() > REST) {
        resolved.remove();
      }
      return opens();
    }
    at += step;
    if (kind < 7 && open.size() >= least) {
      firing = false;
      int place = random.nextInt(open.size());
      P gone = open.get(place);
      P last = open.remove(open.size() - 1);
      if (place < open.size()) {
        open.set(place, last);
      }
      resolved.add(gone);
      return gone;
    }
    firing = true;
    if (kind >= 7 && kind < 10 && resolved.size() > REST) {
      P back = resolved.remove();
      open.add(back);
      return back;
    }
    return open.get(random.nextInt(open.size()));
  }

  /** Whether that signal fires; otherwise it resolves. */
  boolean firing() {
    return firing;
  }

  /** When that signal is. */
  long at() {
    return at;
  }

  int size() {
    return open.size();
  }
}
