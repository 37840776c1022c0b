package dev.winnow.core.fact.count;

import dev.winnow.core.fact.Fact;
import dev.winnow.core.fact.Ids;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kie.api.definition.type.Modifies;

/**
 * How many things of one kind happened of late. Rules ask for it with {@link Count}; the engine
 * keeps it, takes out what is too old at the moment it is, and forgets an empty one. One thread at
 * a time.
 */
public final class Counter implements Fact {

  /** How many things are remembered at most: the latest. */
  public static final int MOST = 1000;

  private String kind = "";
  private String subject = "";
  private long within = 0;
  private Map<String, Long> entries = new LinkedHashMap<>();
  private long clearedAt = Long.MIN_VALUE;
  private boolean guarding = false;

  private Counter() {}

  @Override
  public String id() {
    return Ids.both(kind, subject);
  }

  /**
   * A first count.
   *
   * @param due what is counted
   * @return a counter
   */
  public static Counter of(Count due) {
    Counter counter = new Counter();
    counter.kind = due.kind();
    counter.subject = due.subject();
    counter.count(due);
    return counter;
  }

  /**
   * How many there are.
   *
   * @return a count, at most 1000
   */
  public int getSize() {
    return entries.size();
  }

  /**
   * {@return when the earliest that still counts happened, in epoch milliseconds; when it was
   * cleared, if nothing has counted since}
   */
  public long getOldest() {
    return entries.isEmpty() ? Math.max(0, clearedAt) : Collections.min(entries.values());
  }

  /**
   * {@return up to when nothing counts any more, in epoch milliseconds; {@link Long#MIN_VALUE} if
   * it was never cleared}
   */
  public long getClearedAt() {
    return clearedAt;
  }

  /**
   * Begins anew: what happened until now counts no more.
   *
   * @param at now, in epoch milliseconds
   * @throws IllegalStateException if guards go by it
   */
  @Modifies({"entries", "size", "oldest", "latest", "clearedAt"})
  public void clear(long at) {
    if (guarding) {
      throw new IllegalStateException("guards go by " + this + ": only people may clear it");
    }
    clearGuarded(at);
  }

  /**
   * Begins anew, also if guards go by it: for a person who says so.
   *
   * @param at now, in epoch milliseconds
   */
  @Modifies({"entries", "size", "oldest", "latest", "clearedAt"})
  public void clearGuarded(long at) {
    clearedAt = at;
    entries = new LinkedHashMap<>();
  }

  /** {@return when the latest happened, in epoch milliseconds} */
  public long getLatest() {
    return entries.isEmpty() ? 0 : Collections.max(entries.values());
  }

  /**
   * How much has gathered, as of the latest: each counts for one when it happens, and for half of
   * that whenever the half-life has passed.
   *
   * @param halfLife how long it takes to count for half
   * @return from 0 to the size
   */
  public double level(Duration halfLife) {
    long now = getLatest();
    double level = 0;
    for (long at : entries.values()) {
      level += StrictMath.pow(0.5, (double) (now - at) / halfLife.toMillis());
    }
    return level;
  }

  /**
   * What most of it is of: of each thing only what stands before the first space.
   *
   * @param names how many are named
   * @return such as {@code deployment/cart 9, deployment/web 5 and 2 more}; without the numbers if
   *     each is of another
   */
  public String mostly(int names) {
    Map<String, Integer> counts = new TreeMap<>();
    entries.keySet().forEach(what -> counts.merge(what.split(" ", 2)[0], 1, Integer::sum));
    boolean each = counts.size() == entries.size();
    String rest = counts.size() > names ? " and " + (counts.size() - names) + " more" : "";
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(names)
        .map(count -> count.getKey() + (each ? "" : " " + count.getValue()))
        .collect(Collectors.joining(", ", "", rest));
  }

  /**
   * Whether something is counted already.
   *
   * @param what the thing
   * @return true if it is
   */
  public boolean holds(String what) {
    return entries.containsKey(what);
  }

  /**
   * Whether something is counted already, as of then or later: what happens again counts from its
   * latest time.
   *
   * @param due the thing, with its time
   * @return true if it would change nothing
   */
  public boolean holds(Count due) {
    return entries.getOrDefault(due.what(), Long.MIN_VALUE) >= due.at();
  }

  /**
   * What is counted, with one more.
   *
   * @param due the one more
   * @return the value for {@link #setEntries}
   */
  public Map<String, Long> entriesWith(Count due) {
    Map<String, Long> more = new LinkedHashMap<>(entries);
    for (int time = 1; time <= Math.min(due.times(), MOST); time++) {
      more.put(time == 1 ? due.what() : due.what() + " " + time, due.at());
      if (more.size() > MOST) {
        more.values().remove(Collections.min(more.values()));
      }
    }
    return more;
  }

  /**
   * What still counts at a time.
   *
   * @param now the time, in epoch milliseconds
   * @return the value for {@link #setEntries}
   */
  public Map<String, Long> entriesAt(long now) {
    Map<String, Long> left = new LinkedHashMap<>(entries);
    left.values().removeIf(at -> at <= now - within);
    return left;
  }

  /** The counter in words that never change. */
  @Override
  public String toString() {
    return "the count of " + kind + " of " + subject;
  }

  /** {@return whether guards go by it} */
  public boolean isGuarding() {
    return guarding;
  }

  /**
   * Counts one more; from the first that guards count on, guards go by it.
   *
   * @param due what counts
   */
  public void count(Count due) {
    within = due.within().toMillis();
    guarding |= due.guarding();
    entries = entriesWith(due);
  }

  /** {@return what is counted} */
  public String getKind() {
    return kind;
  }

  /** {@return for whom or what it is counted apart} */
  public String getSubject() {
    return subject;
  }

  /** {@return for how long each counts, in milliseconds} */
  public long getWithin() {
    return within;
  }

  /** {@return what is counted, with when it happened in epoch milliseconds} */
  public Map<String, Long> getEntries() {
    return entries;
  }

  /**
   * Changes: what is counted, with when it happened in epoch milliseconds.
   *
   * @param value the new value
   */
  public void setEntries(Map<String, Long> value) {
    this.entries = value;
  }
}
