package dev.winnow.runtime.service;

import dev.winnow.core.signal.Worded;
import java.time.Instant;
import java.util.List;

/**
 * How a service is. Immutable.
 *
 * @param state what it does
 * @param now the time until which everything was decided; 1970 before the first
 * @param entries how many entries the journal has been given
 * @param queued how many signals wait to be journalled
 * @param troubles what is out of order, in sentences without secrets; empty if all is well
 * @param unseen what a watch beside it cannot see, in sentences without secrets; signals of others
 *     are taken in all the same
 */
public record Health(
    State state,
    Instant now,
    long entries,
    int queued,
    List<String> troubles,
    List<String> unseen) {

  /** What a service does. */
  public enum State implements Worded {
    /** It opens its journal, or waits until another process lets go of it. */
    STANDBY("standby"),
    /** It reads its journal, and takes nothing in yet. */
    RECOVERING("recovering"),
    /** It takes signals in. */
    RUNNING("running"),
    /** It takes nothing in any more. */
    STOPPED("stopped");

    private final String word;

    State(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** Keeps its own copies of the lists. */
  public Health {
    troubles = List.copyOf(troubles);
    unseen = List.copyOf(unseen);
  }

  /**
   * A service beside which nothing is watched.
   *
   * @param state what it does
   * @param now the time until which everything was decided
   * @param entries how many entries the journal has been given
   * @param queued how many signals wait to be journalled
   * @param troubles what is out of order
   */
  public Health(State state, Instant now, long entries, int queued, List<String> troubles) {
    this(state, now, entries, queued, troubles, List.of());
  }

  /**
   * The same beside a watch.
   *
   * @param without what it cannot see
   * @return the health of both
   */
  public Health without(List<String> without) {
    return new Health(state, now, entries, queued, troubles, without);
  }

  /**
   * Whether it takes signals in and nothing is out of order.
   *
   * @return true if senders may send
   */
  public boolean isReady() {
    return state == State.RUNNING && troubles.isEmpty();
  }
}
