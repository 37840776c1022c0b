package dev.winnow.core.fact.incident;

import dev.winnow.core.fact.Kept;
import dev.winnow.core.fact.Retained;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;

/**
 * When an alert came and went before, also after its incident has been forgotten. One thread at a
 * time.
 */
public final class Habit implements Kept<Habit>, Retained {

  /** How many times are remembered: the latest. */
  public static final int MOST = 100;

  private String key = "";
  private List<Spell> spells = List.of();
  private long latest = 0;
  private int outcomes = 0;
  private int samples = 0;

  private Habit() {}

  @Override
  public String id() {
    return key;
  }

  /**
   * The habit of what came and went once.
   *
   * @param incident an incident that has ended
   * @return a habit of one time
   */
  public static Habit of(Incident incident) {
    Habit habit = new Habit();
    habit.key = incident.getKey();
    habit.latest = incident.getBegunAt();
    habit.spells = List.of(habit.spellOf(incident));
    habit.outcomes = incident.getOutcomes();
    habit.samples = incident.getSamples();
    return habit;
  }

  @Override
  public void merge(Habit later) {
    if (later.latest <= latest) {
      return;
    }
    Deque<Spell> all = new ArrayDeque<>(spells);
    all.addAll(later.spells);
    while (all.size() > MOST) {
      all.remove();
    }
    spells = List.copyOf(all);
    latest = later.latest;
    outcomes = later.outcomes;
    samples = later.samples;
  }

  private Spell spellOf(Incident incident) {
    return new Spell(incident.getBegunAt(), incident.getClosedAt());
  }

  @Override
  public OptionalLong keptSince() {
    return OptionalLong.of(latest);
  }

  /** The habit in words. */
  @Override
  public String toString() {
    return "when " + key + " came before";
  }

  /**
   * Whose habit it is.
   *
   * @return the key of its incidents
   */
  public String getKey() {
    return key;
  }

  /**
   * When it came and went.
   *
   * @return the times, the earliest first
   */
  public List<Spell> getSpells() {
    return spells;
  }

  /**
   * When it came the last time.
   *
   * @return in epoch milliseconds
   */
  public long getLatest() {
    return latest;
  }

  /**
   * Its last states as bits, the newest lowest: 1 firing, 0 resolved.
   *
   * @return those of its last incident when that ended
   */
  public int getOutcomes() {
    return outcomes;
  }

  /**
   * How many of those states are known.
   *
   * @return a count
   */
  public int getSamples() {
    return samples;
  }
}
