package dev.winnow.core.fact.metric;

import com.tdunning.math.stats.Centroid;
import com.tdunning.math.stats.MergingDigest;
import com.tdunning.math.stats.TDigest;
import java.util.Arrays;

/**
 * How values are spread, in bounded memory: a t-digest (Dunning 2019), kept as its centroids, so
 * that what goes on from a snapshot is what would have gone on without one. One thread at a time.
 */
final class Quantiles {

  /** About as many centroids; near the ends each is one value. */
  private static final double COMPRESSION = 100;

  /** How many values wait to be taken in together. */
  private static final int WAITING = 32;

  private double[] means = {};
  private int[] weights = {};
  private double[] waiting = {};
  private long size = 0;

  Quantiles() {}

  /** How many values it has seen. */
  long size() {
    return size;
  }

  /** Takes in a value; true if quantiles have changed with it. */
  boolean add(double value) {
    size++;
    waiting = Arrays.copyOf(waiting, waiting.length + 1);
    waiting[waiting.length - 1] = value;
    if (waiting.length < WAITING) {
      return false;
    }
    settle();
    return true;
  }

  private void settle() {
    TDigest digest = new MergingDigest(COMPRESSION);
    addTo(digest);
    digest.compress();
    int count = digest.centroidCount();
    means = new double[count];
    weights = new int[count];
    waiting = new double[0];
    int at = 0;
    for (Centroid centroid : digest.centroids()) {
      means[at] = within(digest, centroid.mean());
      weights[at++] = centroid.count();
    }
  }

  /**
   * The mean of equal values may be a little less than each, as numbers are rounded; and a t-digest
   * relies on it that its least and its greatest are values.
   */
  private static double within(TDigest digest, double mean) {
    return Math.min(Math.max(mean, digest.getMin()), digest.getMax());
  }

  private void addTo(TDigest digest) {
    for (int i = 0; i < means.length; i++) {
      digest.add(means[i], weights[i]);
    }
    for (double value : waiting) {
      digest.add(value, 1);
    }
  }

  /** What is usual of these values and those; at least one of them has some. */
  Band bandWith(Quantiles other, Sense sense) {
    TDigest digest = new MergingDigest(COMPRESSION);
    other.addTo(digest);
    addTo(digest);
    digest.compress();
    return new Band(
        digest.quantile(1 - sense.tail()),
        digest.quantile(0.5),
        digest.quantile(sense.tail()),
        Math.max(
            digest.quantile(0.75) - digest.quantile(0.25),
            sense.floor() * Math.abs(digest.quantile(0.5))));
  }
}
