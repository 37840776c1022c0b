package dev.winnow.cli.watch;

import dev.winnow.core.Snapshot;
import java.util.List;

/**
 * All that must not be forgotten. Immutable.
 *
 * @param engine what the engine knows
 * @param memory what the watch remembers
 * @param open the ids of the decisions whose actions have no outcome yet, the first first
 * @param rulesOut the ids of the rules that were taken out
 */
public record WatchState(
    Snapshot engine, String memory, List<Open> open, List<String> rulesOut) {

  /**
   * An action without an outcome.
   *
   * @param ticket its ticket
   * @param decision the decision's id
   */
  public record Open(String ticket, String decision) {}

  /** Keeps its own copy. */
  public WatchState {
    open = List.copyOf(open);
    rulesOut = List.copyOf(rulesOut);
  }
}
