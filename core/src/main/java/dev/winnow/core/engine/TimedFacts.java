package dev.winnow.core.engine;

import dev.winnow.core.explain.Firing;
import dev.winnow.core.fact.Timed;
import dev.winnow.core.fact.ticket.Engage;
import dev.winnow.core.fact.ticket.Notify;
import dev.winnow.core.fact.ticket.Waited;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** What rules derive for a time: what has not begun, what has not ended, and who derived it. */
final class TimedFacts {

  private final Agenda begins = new Agenda();
  private final Agenda ends = new Agenda();
  private final Map<Timed, Firing> firings = new HashMap<>();
  private final Map<Timed, Runnable> standing = new HashMap<>();

  /** When those begin and end that are put off, or begin again. */
  private final Map<Timed, Timed> spells = new HashMap<>();

  /** Facts by time, those of one time in the order in which they came. */
  private static final class Agenda {
    private final TreeMap<Long, Object> times = new TreeMap<>();
    private final CompactMap<Long, Timed> byTime = new CompactMap<>(times);

    void add(long time, Timed timed) {
      byTime.add(time, timed);
    }

    void remove(long time, Timed timed) {
      byTime.remove(time, timed);
    }

    List<Timed> take(long time) {
      return List.copyOf(byTime.take(time));
    }

    long next() {
      return times.isEmpty() ? DueTimes.NEVER : times.firstKey();
    }

    /** All that is later than a time. */
    void after(long time, BiConsumer<Long, Timed> told) {
      times
          .tailMap(time, false)
          .keySet()
          .forEach(at -> byTime.get(at).forEach(timed -> told.accept(at, timed)));
    }

    void clear() {
      times.clear();
    }
  }

  void add(Timed timed, Firing by) {
    firings.put(timed, by);
    begins.add(timed.from(), timed);
  }

  /** It begins next when its spell says. */
  private void awaits(Timed timed, Timed spell) {
    spells.put(timed, spell);
    begins.add(spell.from(), timed);
  }

  private Timed spell(Timed timed) {
    return spells.getOrDefault(timed, timed);
  }

  /** It begins only later, as is known now. */
  void putOff(Timed timed, long time) {
    awaits(timed, Timed.between(time, spell(timed).until(), timed.what()));
  }

  /** It is derived no longer; what follows from it, if its time has come, must end. */
  Optional<Runnable> withdraw(Timed timed) {
    firings.remove(timed);
    begins.remove(spell(timed).from(), timed);
    ends.remove(spell(timed).until(), timed);
    spells.remove(timed);
    return Optional.ofNullable(standing.remove(timed));
  }

  /** The firing that derived it. */
  Firing firing(Timed timed) {
    return firings.getOrDefault(timed, FiringLog.NONE);
  }

  /**
   * When the next begins or ends, of those that did not begin at once; {@link DueTimes#NEVER} if
   * none does.
   */
  long next() {
    long begin = begins.next();
    return Math.min(begin == Long.MIN_VALUE ? DueTimes.NEVER : begin, ends.next());
  }

  /** What begins until a time and has not ended by then. */
  List<Timed> beginning(long now) {
    List<Timed> beginning = new ArrayList<>();
    while (!begins.times.isEmpty() && begins.next() <= now) {
      for (Timed timed : begins.take(begins.next())) {
        if (spell(timed).until() > now) {
          beginning.add(timed);
        } else {
          timed.next(now).ifPresent(spell -> awaits(timed, spell));
        }
      }
    }
    return beginning;
  }

  /** What ends what follows from all that ends at a time. */
  List<Runnable> ending(long time) {
    List<Runnable> ending = new ArrayList<>();
    for (Timed timed : ends.take(time)) {
      Optional.ofNullable(standing.remove(timed)).ifPresent(ending::add);
      timed.next(time).ifPresent(spell -> awaits(timed, spell));
    }
    return ending;
  }

  /** Whether rules derive it. */
  boolean isDerived(Timed timed) {
    return firings.containsKey(timed);
  }

  /** Whether it has begun, and not ended. */
  boolean hasBegun(Timed timed) {
    return standing.containsKey(timed);
  }

  /**
   * It has begun.
   *
   * @param end ends what follows from it
   */
  void begun(Timed timed, Runnable end) {
    standing.put(timed, end);
    if (spell(timed).until() != DueTimes.NEVER) {
      ends.add(spell(timed).until(), timed);
    }
  }

  /** When people are told next of each ticket, later than a time. */
  Map<String, Long> notices(long time) {
    Map<String, Long> next = new HashMap<>();
    begins.after(time, (at, timed) -> notice(timed, at, next));
    return next;
  }

  /** The tickets that rules wait for before people are told of them, or of them as they are now. */
  Set<String> waiting(long time) {
    Set<String> tickets = new HashSet<>();
    begins.after(time, (at, timed) -> waiting(timed, tickets));
    return tickets;
  }

  private static void waiting(Timed timed, Set<String> tickets) {
    if (timed.what() instanceof Waited waited) {
      tickets.add(waited.ticket());
    }
  }

  private static void notice(Timed timed, long at, Map<String, Long> next) {
    if (timed.what() instanceof Notify notify) {
      next.merge(notify.ticket().getId(), at, Math::min);
    } else if (timed.what() instanceof Engage engage) {
      next.merge(engage.ticket().getId(), at, Math::min);
    } else if (timed.what() instanceof Waited waited) {
      next.merge(waited.ticket(), at, Math::min);
    }
  }

  void clear() {
    begins.clear();
    ends.clear();
    firings.clear();
    standing.clear();
    spells.clear();
  }
}
