package dev.winnow.rules.settings;

import dev.winnow.core.Limits;
import java.time.Duration;

/**
 * How far the engine goes. Immutable.
 *
 * @param lateness how late a signal may be behind the latest time known
 * @param ahead how far a signal may be ahead of the latest time known
 * @param firings how many rules may fire for one signal
 * @param facts how many facts of one kind are kept
 * @param signals how many of the latest signals can be asked after
 * @param tickets of how many of the latest tickets the decisions can be asked after
 */
public record EngineSettings(
    Duration lateness, Duration ahead, int firings, int facts, int signals, int tickets) {

  /** Checks that the engine can work at all. */
  public EngineSettings {
    Check.that(
        firings > 0 && facts > 0 && signals > 0 && tickets > 0,
        "\"firings\", \"facts\", \"signals\" and \"tickets\" must be more than 0");
  }

  /**
   * The same for the engine.
   *
   * @return limits
   */
  public Limits limits() {
    return new Limits(lateness, ahead, firings, facts, signals, tickets);
  }
}
