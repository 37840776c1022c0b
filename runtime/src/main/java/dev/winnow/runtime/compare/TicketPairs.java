package dev.winnow.runtime.compare;

import dev.winnow.core.decision.TicketView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which ticket of one policy is which of the other: that of the same id, else the oldest of the
 * same name that has no partner. What is otherwise is said once it has been for long enough, so
 * that what only takes longer is no difference. For one thread.
 */
final class TicketPairs {

  private record Look(Instant due, TicketPair pair) {}

  private final Duration within;
  private final FoundDifferences found;
  private final Map<Side, Map<String, TicketPair>> byId = new EnumMap<>(Side.class);
  private final Map<Side, Map<String, Set<TicketPair>>> alone = new EnumMap<>(Side.class);
  private final Deque<Look> looks = new ArrayDeque<>();

  TicketPairs(Duration within, FoundDifferences found) {
    this.within = within;
    this.found = found;
    for (Side side : Side.values()) {
      byId.put(side, new HashMap<>());
      alone.put(side, new HashMap<>());
    }
  }

  void see(Side side, TicketView view, FoundDifference.Decided decided, Instant now) {
    TicketPair.Seen seen = new TicketPair.Seen(view, decided);
    Optional<TicketPair> known = Optional.ofNullable(ids(side).get(view.id()));
    if (known.isPresent() && known.get().isWhole()) {
      known.get().see(side, seen);
      compare(known.get(), now);
      return;
    }
    // Its name may be another one now.
    known.ifPresent(pair -> leaveAlone(side, pair));
    Optional<TicketPair> partner = partner(side, view);
    if (partner.isPresent()) {
      leaveAlone(side.other(), partner.get());
      partner.get().see(side, seen);
      ids(side).put(view.id(), partner.get());
      compare(partner.get(), now);
      return;
    }
    TicketPair pair = known.orElseGet(TicketPair::new);
    pair.see(side, seen);
    ids(side).put(view.id(), pair);
    if (pair.isSaidAndOver()) {
      forget(pair);
      return;
    }
    names(side).computeIfAbsent(pair.name(), name -> new LinkedHashSet<>()).add(pair);
    looks.add(new Look(now.plus(within), pair));
  }

  private Optional<TicketPair> partner(Side side, TicketView view) {
    Optional<TicketPair> same =
        Optional.ofNullable(ids(side.other()).get(view.id())).filter(pair -> !pair.isWhole());
    return same.or(
        () ->
            Optional.ofNullable(names(side.other()).get(Kinds.name(view)))
                .map(Set::iterator)
                .filter(Iterator::hasNext)
                .map(Iterator::next));
  }

  private void leaveAlone(Side side, TicketPair pair) {
    names(side)
        .computeIfPresent(
            pair.name(),
            (name, pairs) -> {
              pairs.remove(pair);
              return pairs.isEmpty() ? null : pairs;
            });
  }

  private void compare(TicketPair pair, Instant now) {
    if (pair.isNewlyOtherwise(now) || pair.isOver()) {
      looks.add(new Look(now.plus(within), pair));
    }
  }

  void passed(Instant now) {
    while (!looks.isEmpty() && !looks.element().due().isAfter(now)) {
      TicketPair pair = looks.remove().pair();
      if (!isKnown(pair)) {
        continue;
      }
      pair.due(now, within).ifPresent(found::add);
      if (pair.isDone()) {
        forget(pair);
      }
    }
  }

  /** One that was alone, and then found to be another, is known no more. */
  private boolean isKnown(TicketPair pair) {
    return ids(Side.LIVE).get(pair.id(Side.LIVE)) == pair
        || ids(Side.SHADOW).get(pair.id(Side.SHADOW)) == pair;
  }

  private void forget(TicketPair pair) {
    for (Side side : Side.values()) {
      ids(side).remove(pair.id(side), pair);
      if (!pair.isWhole() && pair.has(side)) {
        leaveAlone(side, pair);
      }
    }
  }

  /** What a ticket is called; its id if it is not known. */
  String name(Side side, String id) {
    return Optional.ofNullable(ids(side).get(id)).map(TicketPair::name).orElse(id);
  }

  private Map<String, TicketPair> ids(Side side) {
    return byId.getOrDefault(side, Map.of());
  }

  private Map<String, Set<TicketPair>> names(Side side) {
    return alone.getOrDefault(side, Map.of());
  }
}
