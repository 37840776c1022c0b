package dev.winnow.core.fact.count;

import java.util.ArrayList;
import java.util.List;

/**
 * The events of a time of a certain length, in parts of equal length that begin at multiples of it.
 * It holds as many parts as it has at most, the one that goes on among them: it reaches back for
 * less than its length, by less than a part. Immutable.
 *
 * @param length how long it is, in milliseconds
 * @param width how long a part is, in milliseconds
 * @param parts those in which anything was counted, the earliest first
 */
public record EventWindow(long length, long width, List<Part> parts) {

  /**
   * What was counted in a part.
   *
   * @param number which part of all time
   * @param events what was counted in it
   */
  public record Part(long number, Events events) {}

  /** Keeps its own copy of the list. */
  public EventWindow {
    parts = List.copyOf(parts);
  }

  /**
   * An empty one.
   *
   * @param length how long it is, in milliseconds
   * @param parts in how many parts
   */
  static EventWindow of(long length, int parts) {
    return new EventWindow(length, Math.max(1, length / parts), List.of());
  }

  /** With more events, without what is too old by then. */
  EventWindow with(long at, Events more) {
    long now = at / width;
    List<Part> next = new ArrayList<>();
    Events latest = more;
    for (Part part : parts) {
      if (part.number == now) {
        latest = latest.plus(part.events);
      } else if (isWithin(part, at)) {
        next.add(part);
      }
    }
    next.add(new Part(now, latest));
    return new EventWindow(length, width, next);
  }

  private boolean isWithin(Part part, long at) {
    return part.number > at / width - length / width;
  }

  /**
   * What was counted.
   *
   * @param at until when, in epoch milliseconds
   * @return the sum of its parts
   */
  public Events until(long at) {
    Events sum = Events.NONE;
    for (Part part : parts) {
      sum = isWithin(part, at) ? sum.plus(part.events) : sum;
    }
    return sum;
  }
}
