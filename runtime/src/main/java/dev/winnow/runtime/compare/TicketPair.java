package dev.winnow.runtime.compare;

import dev.winnow.core.decision.TicketView;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One ticket as two policies have it; perhaps only one does. For one thread. */
final class TicketPair {

  /** A ticket as it was seen last, and what led to that. */
  record Seen(TicketView view, FoundDifference.Decided decided) {
    boolean isOver() {
      return view.state() == TicketView.State.CLOSED || view.state() == TicketView.State.MERGED;
    }
  }

  /** They grow, and are not said with each growth: they are compared once both are over. */
  private static final Set<String> GROWING = Set.of("alerts", "to");

  private final Map<Side, Seen> sides = new EnumMap<>(Side.class);
  private final Map<String, Instant> differs = new HashMap<>();
  private final Set<String> said = new HashSet<>();
  private boolean saidAlone;

  void see(Side side, Seen seen) {
    sides.put(side, seen);
  }

  boolean has(Side side) {
    return sides.containsKey(side);
  }

  boolean isWhole() {
    return sides.size() == 2;
  }

  boolean isOver() {
    return sides.values().stream().allMatch(Seen::isOver);
  }

  String id(Side side) {
    return sides.containsKey(side) ? at(side).view().id() : "";
  }

  String name() {
    return Kinds.name(sides.values().iterator().next().view());
  }

  private Seen at(Side side) {
    return Objects.requireNonNull(sides.get(side), "nothing seen of that side");
  }

  /** Notes since when something is otherwise; whether there is something to look at later. */
  boolean isNewlyOtherwise(Instant now) {
    Set<String> names = Set.copyOf(changes().names());
    differs.keySet().retainAll(names);
    said.retainAll(names);
    int before = differs.size();
    names.forEach(name -> differs.putIfAbsent(name, now));
    return differs.size() > before;
  }

  private Changes changes() {
    Changes all = Kinds.TICKETS.changes().apply(at(Side.LIVE).view(), at(Side.SHADOW).view());
    return isOver() ? all : all.without(GROWING);
  }

  /** What has been otherwise for long enough, once. */
  Optional<FoundDifference> due(Instant now, Duration within) {
    if (!isWhole()) {
      return alone(now);
    }
    Set<String> ripe =
        differs.entrySet().stream()
            .filter(one -> !one.getValue().plus(within).isAfter(now))
            .map(Map.Entry::getKey)
            .filter(said::add)
            .collect(Collectors.toSet());
    TicketView shadow = at(Side.SHADOW).view();
    return Kinds.TICKETS
        .changed(shadow, changes().only(ripe))
        .map(how -> new FoundDifference(now, how, decided(Side.LIVE), decided(Side.SHADOW)));
  }

  private Optional<FoundDifference> alone(Instant now) {
    Side side = has(Side.LIVE) ? Side.LIVE : Side.SHADOW;
    TicketView view = at(side).view();
    if (saidAlone || view.state() == TicketView.State.MERGED) {
      return Optional.empty();
    }
    saidAlone = true;
    Difference how = side == Side.LIVE ? Kinds.TICKETS.lost(view) : Kinds.TICKETS.gained(view);
    return Optional.of(new FoundDifference(now, how, decided(Side.LIVE), decided(Side.SHADOW)));
  }

  private Optional<FoundDifference.Decided> decided(Side side) {
    return Optional.ofNullable(sides.get(side)).map(Seen::decided);
  }

  /** Whether it was over before anybody else had it. */
  boolean isSaidAndOver() {
    return saidAlone && isOver();
  }

  /** Whether nothing more can be said of it. */
  boolean isDone() {
    return isOver() && (!isWhole() || said.containsAll(differs.keySet()));
  }
}
