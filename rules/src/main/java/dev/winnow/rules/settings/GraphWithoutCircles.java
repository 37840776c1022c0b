package dev.winnow.rules.settings;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * What depends on what, without what would close a circle with what was there before. It keeps an
 * order in which each thing stands before all on which it depends, and looks only at what stands
 * between two things that it has the wrong way round (Pearce and Kelly, "A dynamic topological sort
 * algorithm for directed acyclic graphs", 2006). Things are numbers from 0.
 */
final class GraphWithoutCircles {

  private final List<List<Integer>> on = new ArrayList<>();
  private final List<List<Integer>> by = new ArrayList<>();

  /** Where each thing stands in the order. */
  private final List<Integer> places = new ArrayList<>();

  /** A thing depends on another, unless that closes a circle. */
  void add(int thing, int other) {
    grow(Math.max(thing, other));
    if (thing != other && (place(thing) < place(other) || turn(thing, other))) {
      on(thing).add(other);
      by.get(other).add(thing);
    }
  }

  /** On what a thing depends at once. */
  List<Integer> on(int thing) {
    return thing < on.size() ? on.get(thing) : List.of();
  }

  private int place(int thing) {
    return places.get(thing);
  }

  private void grow(int thing) {
    while (on.size() <= thing) {
      places.add(on.size());
      on.add(new ArrayList<>());
      by.add(new ArrayList<>());
    }
  }

  /**
   * Lets a thing stand before another on which it is to depend.
   *
   * @return false if that depends on the thing already
   */
  private boolean turn(int thing, int other) {
    int last = place(thing);
    int first = place(other);
    List<Integer> below = reached(other, this::on, one -> place(one) <= last);
    if (below.contains(thing)) {
      return false;
    }
    List<Integer> moved = reached(thing, by::get, one -> place(one) >= first);
    below.sort(Comparator.comparingInt(this::place));
    moved.sort(Comparator.comparingInt(this::place));
    moved.addAll(below);
    List<Integer> free = moved.stream().map(places::get).sorted().toList();
    for (int i = 0; i < moved.size(); i++) {
      places.set(moved.get(i), free.get(i));
    }
    return true;
  }

  /** A thing, and what is reached from it by way of what is within. */
  private static List<Integer> reached(
      int from, IntFunction<List<Integer>> next, IntPredicate within) {
    List<Integer> reached = new ArrayList<>();
    BitSet seen = new BitSet();
    Deque<Integer> open = new ArrayDeque<>(List.of(from));
    seen.set(from);
    while (!open.isEmpty()) {
      int one = open.remove();
      reached.add(one);
      for (int further : next.apply(one)) {
        if (within.test(further) && !seen.get(further)) {
          seen.set(further);
          open.add(further);
        }
      }
    }
    return reached;
  }
}
