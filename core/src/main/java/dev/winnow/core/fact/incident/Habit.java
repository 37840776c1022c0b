package dev.winnow.core.fact.incident;

import dev.winnow.core.fact.Fact;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.kie.api.definition.type.Modifies;

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

  /**
   * Remembers that it came and went once more.
   *
   * @param incident the incident that has ended
   * @param fits whether it came and went as always; one exception changes nothing, a second one at
   *     once is the beginning of another habit
   */
  @Modifies({"spells", "latest", "odd", "outcomes", "samples"})
  public void learn(Incident incident, boolean fits) {
    spells = fits ? spellsWith(incident) : spellsDespite(incident);
    odd = !fits && !odd;
    latest = incident.getBegunAt();
    outcomes = incident.getOutcomes();
    samples = incident.getSamples();
  }

  private Spell spellOf(Incident incident) {
    return new Spell(incident.getBegunAt(), incident.getClosedAt());
  }

  /** The times with one more, without those that are too many. */
  private List<Spell> spellsWith(Incident incident) {
    Deque<Spell> all = new ArrayDeque<>(spells);
    all.add(spellOf(incident));
    while (all.size() > MOST) {
      all.remove();
    }
    return List.copyOf(all);
  }

  /** The times after one that was not like them. */
  private List<Spell> spellsDespite(Incident incident) {
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
   * When it came the last time.
   *
   * @return in epoch milliseconds
   */
  public long getLatest() {
    return latest;
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

  /**
   * Changes: how many of those states are known.
   *
   * @param value the new value
   */
  public void setSamples(int value) {
    this.samples = value;
  }
}
