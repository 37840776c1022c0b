package dev.winnow.core.fact.metric;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;

/**
 * What each hour of the week knows: of the last few times the low, middle and high values. Bounded.
 * One thread at a time.
 */
final class WeekHours {

  private static final int HOURS = 7 * 24;

  /** The first hour of 1970 was one of a Thursday. */
  private static final int THURSDAY = 3 * 24;

  private static final int SECONDS = 3600;

  /** How many times of an hour are remembered. */
  private static final int TIMES = 6;

  /** Low, middle, high. */
  private static final int OF_EACH = 3;

  /** How many values of an hour are looked at. */
  private static final int MOST = 64;

  /** What makes the median absolute deviation of a normal distribution its standard deviation. */
  private static final double NORMAL = 1.4826;

  private final double[][] known = new double[HOURS][0];
  private long hour = Long.MIN_VALUE;
  private double[] values = {};
  private int every = 1;
  private int left = 0;

  WeekHours() {}

  /** The hour on the wall at a time, counted from 1970. */
  static long hourAt(long at, String zone) {
    Instant time = Instant.ofEpochMilli(at);
    ZoneOffset offset = ZoneId.of(zone).getRules().getOffset(time);
    return Math.floorDiv(time.getEpochSecond() + offset.getTotalSeconds(), SECONDS);
  }

  /** Which hour of the week that is: 0 is the first of Monday. */
  static int ofWeek(long hour) {
    return (int) Math.floorMod(hour + THURSDAY, (long) HOURS);
  }

  /** Takes in a value of an hour, once that of the hours before is complete. */
  void add(long now, double value) {
    if (now != hour) {
      close();
      hour = now;
    }
    if (left > 0) {
      left--;
      return;
    }
    values = Arrays.copyOf(values, values.length + 1);
    values[values.length - 1] = value;
    if (values.length == MOST) {
      thin();
    }
    left = every - 1;
  }

  /** Of an hour with very many values every second is enough, then every fourth. */
  private void thin() {
    double[] half = new double[MOST / 2];
    for (int i = 0; i < half.length; i++) {
      half[i] = values[2 * i];
    }
    values = half;
    every *= 2;
  }

  private void close() {
    if (values.length > 0) {
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      int last = sorted.length - 1;
      remember(ofWeek(hour), sorted[last / 10], sorted[last / 2], sorted[last - last / 10]);
    }
    values = new double[0];
    every = 1;
    left = 0;
  }

  private void remember(int slot, double... time) {
    double[] before = known[slot];
    int from = before.length == TIMES * OF_EACH ? OF_EACH : 0;
    double[] all = Arrays.copyOfRange(before, from, before.length + OF_EACH);
    System.arraycopy(time, 0, all, all.length - OF_EACH, OF_EACH);
    known[slot] = all;
  }

  /** What is usual in an hour; empty if it was not seen often enough. */
  Optional<Band> usual(long at, int leastWeeks, Sense sense) {
    double[] times = known[ofWeek(at)];
    if (times.length < leastWeeks * OF_EACH) {
      return Optional.empty();
    }
    double[] middles = new double[times.length / OF_EACH];
    for (int i = 0; i < middles.length; i++) {
      middles[i] = times[i * OF_EACH + 1];
    }
    double middle = Median.of(middles);
    double[] away = new double[times.length];
    for (int i = 0; i < away.length; i++) {
      away[i] = Math.abs(times[i] - middle);
    }
    double usual =
        sense.deviations() * Math.max(NORMAL * Median.of(away), sense.floor() * Math.abs(middle));
    return Optional.of(new Band(middle, middle, middle, usual));
  }
}
