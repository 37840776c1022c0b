package dev.winnow.cli.watch;

import dev.winnow.core.signal.Blindness;
import dev.winnow.core.signal.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Holds what is heard before all is listed, to put it in order. For one thread. */
final class FirstLook {

  private final List<Signal> held = new ArrayList<>();
  private boolean over;

  /** What may be taken in now. A cluster that does not answer is no reason to wait. */
  List<Signal> heard(Signal signal) {
    if (over) {
      return List.of(signal);
    }
    held.add(signal);
    return signal instanceof Blindness ? end() : List.of();
  }

  boolean isOver() {
    return over;
  }

  /** Ends the waiting; what was held, in the order in which it happened. */
  List<Signal> end() {
    over = true;
    List<Signal> signals = new ArrayList<>(held);
    held.clear();
    signals.sort(Comparator.comparing(Signal::at));
    return signals;
  }
}
