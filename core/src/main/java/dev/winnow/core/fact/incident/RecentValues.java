package dev.winnow.core.fact.incident;

import dev.winnow.core.fact.Ids;
import dev.winnow.core.fact.Kept;
import dev.winnow.core.fact.Retained;
import dev.winnow.core.signal.Measurement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What was measured lately: the newest value, and the least before it. One thread at a time. */
public final class RecentValues implements Kept<RecentValues>, Retained {

  /** Into how many parts the time is divided; of each the least value is known. */
  private static final int PARTS = 48;

  private String metric = "";
  private String subject = "";
  private long within = 1;
  private List<Point> points = List.of();

  /**
   * A value at a time.
   *
   * @param at when, in epoch milliseconds
   * @param value the value
   */
  public record Point(long at, double value) {}

  private RecentValues() {}

  /**
   * A first value.
   *
   * @param measurement what was measured
   * @param within for how long values are known
   * @return with this value alone
   */
  public static RecentValues of(Measurement measurement, Duration within) {
    RecentValues recent = new RecentValues();
    recent.metric = measurement.metric();
    recent.subject = measurement.subject();
    recent.within = Math.max(PARTS, within.toMillis());
    recent.points = List.of(new Point(measurement.atMillis(), measurement.value()));
    return recent;
  }

  @Override
  public String id() {
    return Ids.both(metric, subject);
  }

  /** What is measured no longer is forgotten. */
  @Override
  public OptionalLong keptSince() {
    return OptionalLong.of(newest().at());
  }

  @Override
  public void merge(RecentValues later) {
    within = later.within;
    List<Point> all =
        Stream.concat(points.stream(), later.points.stream())
            .distinct()
            .sorted(Comparator.comparingLong(Point::at).thenComparingDouble(Point::value))
            .toList();
    Point newest = all.get(all.size() - 1);
    Map<Long, Point> least = new TreeMap<>();
    for (Point point : all) {
      if (point.at() >= newest.at() - within && !point.equals(newest)) {
        least.merge(part(point), point, (one, two) -> two.value() < one.value() ? two : one);
      }
    }
    points = Stream.concat(least.values().stream(), Stream.of(newest)).toList();
  }

  private long part(Point point) {
    return Math.floorDiv(point.at(), within / PARTS);
  }

  private Point newest() {
    return points.get(points.size() - 1);
  }

  private Point least() {
    return points.stream().min(Comparator.comparingDouble(Point::value)).orElseGet(this::newest);
  }

  /** The fact in words that never change. */
  @Override
  public String toString() {
    return "recent values of " + metric + " of " + subject;
  }

  /**
   * What makes it the same incident as a {@link Breach} of it.
   *
   * @return metric and subject
   */
  public String getKey() {
    return Breach.keyOf(metric, subject);
  }

  /** {@return what is measured} */
  public String getMetric() {
    return metric;
  }

  /** {@return of what} */
  public String getSubject() {
    return subject;
  }

  /** {@return the newest value} */
  public double getValue() {
    return newest().value();
  }

  /** {@return when that was measured, in epoch milliseconds} */
  public long getHeardAt() {
    return newest().at();
  }

  /** {@return by how much the newest value is above the least; 0 if no other is less} */
  public double getRise() {
    return newest().value() - least().value();
  }

  /** {@return how long that took, in milliseconds} */
  public long getRiseMillis() {
    return newest().at() - least().at();
  }
}
