package dev.winnow.core.engine;

import dev.winnow.core.FactChange;
import dev.winnow.core.fact.Fact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Tells a listener what became of plain facts, once for each fact and signal or tick. */
final class ChangeLog {

  private final Consumer<FactChange> listener;
  private final Predicate<Fact> isThere;
  private final Set<Fact> told = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Fact> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Fact> touched = new ArrayList<>();

  /**
   * A log that has told nothing yet.
   *
   * @param listener whom it tells
   * @param isThere whether a fact is there, and plain
   */
  ChangeLog(Consumer<FactChange> listener, Predicate<Fact> isThere) {
    this.listener = listener;
    this.isThere = isThere;
  }

  /** Something may have become of a fact. */
  void touched(Fact fact) {
    if (seen.add(fact)) {
      touched.add(fact);
    }
  }

  /** Tells what became of the facts since the last time; what is gone first. */
  void tell() {
    if (touched.isEmpty()) {
      return;
    }
    List<Fact> there = new ArrayList<>(touched.size());
    for (Fact fact : touched) {
      if (isThere.test(fact)) {
        there.add(fact);
      } else if (told.remove(fact)) {
        listener.accept(new FactChange.Removed(fact));
      }
    }
    touched.clear();
    seen.clear();
    for (Fact fact : there) {
      listener.accept(told.add(fact) ? new FactChange.Put(fact) : new FactChange.Changed(fact));
    }
  }
}
