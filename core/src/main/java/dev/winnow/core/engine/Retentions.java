package dev.winnow.core.engine;

import dev.winnow.core.fact.Fact;
import dev.winnow.core.fact.Retained;
import dev.winnow.core.fact.Retention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** Facts about which nothing goes on any more, by when they have been kept for long enough. */
final class Retentions {

  /** The same after a restore, when all is noted in another order. */
  private static final Comparator<Retained> ORDER =
      Comparator.comparing((Retained fact) -> Turn.nameOf(fact)).thenComparing(Fact::id);

  private final Optional<Retention> settings;
  private final TreeMap<Long, Set<Retained>> due = new TreeMap<>();
  private final IdentityHashMap<Retained, Long> times = new IdentityHashMap<>();

  Retentions(Optional<Retention> settings) {
    this.settings = settings;
  }

  /** A fact is there, or is not what it was. */
  void noted(Retained fact) {
    OptionalLong end = endOf(fact);
    Long before = times.get(fact);
    if (end.isPresent() ? before == null || before != end.getAsLong() : before != null) {
      forgotten(fact);
      end.ifPresent(
          time -> {
            times.put(fact, time);
            due.computeIfAbsent(time, any -> new LinkedHashSet<>()).add(fact);
          });
    }
  }

  private OptionalLong endOf(Retained fact) {
    OptionalLong since = settings.isEmpty() ? OptionalLong.empty() : fact.keptSince();
    if (since.isEmpty()) {
      return since;
    }
    OptionalLong keep = settings.get().keepMillis(fact);
    return keep.isEmpty() ? keep : OptionalLong.of(since.getAsLong() + keep.getAsLong());
  }

  void forgotten(Retained fact) {
    Long time = times.remove(fact);
    if (time != null) {
      Set<Retained> same = due.get(time);
      if (same != null && same.remove(fact) && same.isEmpty()) {
        due.remove(time);
      }
    }
  }

  /** When the next has been kept for long enough; {@link DueTimes#NEVER} if there is none. */
  long next() {
    return due.isEmpty() ? DueTimes.NEVER : due.firstKey();
  }

  /**
   * Those that have been kept for long enough by a time, the first first; those of one time in the
   * order of their types and ids.
   */
  List<Retained> due(long now) {
    if (due.isEmpty() || due.firstKey() > now) {
      return List.of();
    }
    List<Retained> all = new ArrayList<>();
    for (Set<Retained> same : due.headMap(now, true).values()) {
      int from = all.size();
      all.addAll(same);
      all.subList(from, all.size()).sort(ORDER);
    }
    return all;
  }

  void clear() {
    due.clear();
    times.clear();
  }
}
