package dev.winnow.bench;

import java.util.Arrays;

/** How long things took, in the order in which they came. */
final class Latencies {

  private long[] nanos = new long[1024];
  private int size;

  void add(long took) {
    if (size == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * size);
    }
    nanos[size++] = took;
  }

  int size() {
    return size;
  }

  /** That of which a share is below, in milliseconds; the longest for a share of 1. */
  double millis(double share) {
    if (size == 0) {
      return Double.NaN;
    }
    long[] sorted = Arrays.copyOf(nanos, size);
    Arrays.sort(sorted);
    return sorted[Math.min(size - 1, (int) (share * size))] / 1e6;
  }
}
