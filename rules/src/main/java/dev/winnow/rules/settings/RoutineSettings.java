package dev.winnow.rules.settings;

import dev.winnow.core.fact.incident.Habit;
import dev.winnow.core.fact.incident.Spell;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * When an alert is the routine of a job that comes by the clock. Immutable.
 *
 * @param times how often in a row it must have come and gone alike; 0 if nothing is routine
 * @param periods after what times it may come again, or after multiples of them; the times of day
 *     are those of UTC
 * @param slack how much earlier or later it may come, and how much longer it may stay
 * @param priority the priority of what may be routine: this and those less urgent
 * @param forget after what time without it a habit is forgotten
 */
public record RoutineSettings(
    int times, List<Duration> periods, Duration slack, int priority, Duration forget) {

  private static final int MOST = Habit.MOST / 2;

  /** Checks that a routine can be learned. */
  public RoutineSettings {
    Check.that(times == 0 || (times > 2 && times <= MOST), "\"times\" must be 0, or 3 to " + MOST);
    for (Duration period : periods) {
      Check.that(
          period.compareTo(slack.multipliedBy(4)) > 0,
          "each of \"periods\" must be more than 4 times \"slack\"");
    }
    periods = List.copyOf(periods);
  }

  /**
   * Whether it has come when it always comes.
   *
   * @param habit when it came before
   * @param at when it comes now, in epoch milliseconds
   * @return true if it has
   */
  public boolean isUsual(Habit habit, long at) {
    return usualUntil(habit, at) > 0;
  }

  /**
   * Until when it stays if it comes when it always comes.
   *
   * @param habit when it came before
   * @param at when it comes now, in epoch milliseconds
   * @return in epoch milliseconds; 0 if it never came then, or is not regular
   */
  public long usualUntil(Habit habit, long at) {
    return times == 0 || habit.getSpells().size() < times ? 0 : usualUntil(usual(habit), at);
  }

  /**
   * When it came as always. One exception changes nothing, a second one at once is the beginning of
   * another habit.
   */
  private List<Spell> usual(Habit habit) {
    List<Spell> usual = new ArrayList<>();
    boolean odd = false;
    for (Spell spell : habit.getSpells()) {
      boolean fits = fits(usual, spell);
      if (!fits && odd) {
        usual.clear();
      }
      if (fits || odd) {
        usual.add(spell);
      }
      odd = !fits && !odd;
    }
    return usual;
  }

  /** Whether it came and went as always, or as nothing can be said of. */
  private boolean fits(List<Spell> usual, Spell spell) {
    return usual.isEmpty()
        || usualUntil(usual, usual.get(usual.size() - 1).from()) == 0
        || usualUntil(usual, spell.from()) >= spell.until();
  }

  private long usualUntil(List<Spell> spells, long at) {
    if (spells.size() < times) {
      return 0;
    }
    List<Spell> last = spells.subList(spells.size() - times, spells.size());
    boolean usual = periods.stream().anyMatch(period -> isUsual(last, period.toMillis(), at));
    long longest = last.stream().mapToLong(spell -> spell.until() - spell.from()).max().orElse(0);
    return usual ? at + longest + slack.toMillis() : 0;
  }

  private boolean isUsual(List<Spell> last, long period, long at) {
    long before = Long.MIN_VALUE / 2;
    for (Spell spell : last) {
      if (apart(spell.from() - at, period) > slack.toMillis()
          || spell.from() - before < period / 2) {
        return false;
      }
      before = spell.from();
    }
    return true;
  }

  /** How far a time is from the nearest multiple of a period. */
  private static long apart(long time, long period) {
    long beyond = Math.floorMod(time, period);
    return Math.min(beyond, period - beyond);
  }

  @Override
  public String toString() {
    return "the settings of routines";
  }
}
