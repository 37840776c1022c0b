package dev.winnow.core.fact.incident;

import dev.winnow.core.fact.Fact;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * When an alert came and went before, also after its incident has been forgotten. One thread at a
 * time.
 */
public final class Habit implements Fact {

  /** How many times are remembered: the latest. */
  public static final int MOST = 50;

  private String key = "";
  private List<Spell> spells = List.of();
  private long latest = 0;
  private boolean odd = false;
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

  private Spell spellOf(Incident incident) {
    return new Spell(incident.getBegunAt(), incident.getClosedAt());
  }

  /**
   * The times with one more, without those that are too many.
   *
   * @param incident the incident that has ended
   * @return the value for {@link #setSpells}
   */
  public List<Spell> spellsWith(Incident incident) {
    Deque<Spell> all = new ArrayDeque<>(spells);
    all.add(spellOf(incident));
    while (all.size() > MOST) {
      all.remove();
    }
    return List.copyOf(all);
  }

  /**
   * The times after one that was not like them. One exception changes nothing; a second one at once
   * is the beginning of another habit.
   *
   * @param incident the incident that has ended
   * @return the value for {@link #setSpells}
   */
  public List<Spell> spellsDespite(Incident incident) {
    return odd ? List.of(spellOf(incident)) : spells;
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
   * Changes: when it came and went.
   *
   * @param value the new value
   */
  public void setSpells(List<Spell> value) {
    this.spells = List.copyOf(value);
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
   * Changes: when it came the last time.
   *
   * @param value the new value
   */
  public void setLatest(long value) {
    this.latest = value;
  }

  /**
   * Whether the last time was not like those before.
   *
   * @return true if it was an exception
   */
  public boolean isOdd() {
    return odd;
  }

  /**
   * Changes: whether the last time was not like those before.
   *
   * @param value the new value
   */
  public void setOdd(boolean value) {
    this.odd = value;
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
   * Changes: its last states as bits.
   *
   * @param value the new value
   */
  public void setOutcomes(int value) {
    this.outcomes = value;
  }

  /**
   * How many of those states are known.
   *
   * @return a count
   */
  public int getSamples() {
    return samples;
  }

  /**
   * Changes: how many of those states are known.
   *
   * @param value the new value
   */
  public void setSamples(int value) {
    this.samples = value;
  }
}
