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
 */
public record Health(State state, Instant now, long entries, int queued, List<String> troubles) {

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

  /** Keeps its own copy of the list. */
  public Health {
    troubles = List.copyOf(troubles);
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
