package dev.winnow.rules.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who is on call from an instant until another, such as overrides and events of a calendar. */
final class SpanLayer implements ScheduleLayer {

  private final String name;

  /** Who is on call from an instant on, until the next; empty for nobody. */
  private final TreeMap<Long, Optional<String>> from = new TreeMap<>();

  /**
   * Somebody, from an instant until just before another.
   *
   * @param from in epoch milliseconds
   * @param until in epoch milliseconds
   */
  record Span(long from, long until, String who) {}

  private record Ranked(Span span, int rank) {}

  /**
   * A layer.
   *
   * @param spans of those that overlap, the later in the list counts
   */
  SpanLayer(String name, List<Span> spans) {
    this.name = name;
    Map<Long, List<Ranked>> edges = new TreeMap<>();
    for (int rank = 0; rank < spans.size(); rank++) {
      Ranked one = new Ranked(spans.get(rank), rank);
      edges.computeIfAbsent(one.span().from(), any -> new ArrayList<>()).add(one);
      edges.computeIfAbsent(one.span().until(), any -> new ArrayList<>()).add(one);
    }
    TreeSet<Ranked> going = new TreeSet<>(Comparator.comparingInt(Ranked::rank));
    edges.forEach(
        (at, changed) -> {
          for (Ranked one : changed) {
            if (one.span().from() <= at && at < one.span().until()) {
              going.add(one);
            } else {
              going.remove(one);
            }
          }
          from.put(at, going.isEmpty() ? Optional.empty() : Optional.of(going.last().span().who()));
        });
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<String> at(long at) {
    Map.Entry<Long, Optional<String>> last = from.floorEntry(at);
    return last == null ? Optional.empty() : last.getValue();
  }

  @Override
  public long nextEdge(long at) {
    Long next = from.higherKey(at);
    return next == null ? NEVER : next;
  }

  @Override
  public boolean always() {
    return false;
  }
}
