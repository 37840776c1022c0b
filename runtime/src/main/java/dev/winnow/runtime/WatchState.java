package dev.winnow.runtime;

import dev.winnow.core.Snapshot;
import dev.winnow.core.decision.Decision;
import java.util.Collection;
import java.util.List;

/**
 * All that must not be forgotten. Immutable.
 *
 * @param engine what the engine knows
 * @param memory what the watch remembers
 * @param open the ids of the decisions whose actions have no outcome yet, the first first
 * @param untold the ids of the decisions that people may not have been told of
 * @param rulesOut the ids of the rules that were taken out
 */
public record WatchState(
    Snapshot engine, String memory, List<Open> open, List<Open> untold, List<String> rulesOut) {

  /**
   * A decision that is not over.
   *
   * @param ticket its ticket
   * @param decision the decision's id
   */
  public record Open(String ticket, String decision) {

    /** Those of some decisions that are about tickets. */
    static List<Open> of(Collection<? extends Decision> decisions) {
      return decisions.stream()
          .filter(decision -> !decision.ticket().isEmpty())
          .map(decision -> new Open(decision.ticket(), decision.id()))
          .toList();
    }
  }

  /** Keeps its own copy. */
  public WatchState {
    open = List.copyOf(open);
    untold = List.copyOf(untold);
    rulesOut = List.copyOf(rulesOut);
  }
}
