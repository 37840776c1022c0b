package dev.winnow.core.fact.count;

import java.util.List;

/**
 * How events are counted, as the settings say. Immutable.
 *
 * @param rising whether each value is how many there ever were, and not how many there were since
 *     the value before
 * @param together how far apart the times of two values may be that belong together, in
 *     milliseconds
 * @param gap how far apart two values of something that rises may be for what lies between them to
 *     count, in milliseconds
 * @param parts in how many parts each window is counted
 * @param windows how long the windows are, in milliseconds
 */
public record Counting(boolean rising, long together, long gap, int parts, List<Long> windows) {

  /** Keeps its own copy of the list. */
  public Counting {
    windows = List.copyOf(windows);
  }
}
