package dev.winnow.rules.settings;

import java.util.List;

/**
 * Faults that are known to heal by themselves. Immutable.
 *
 * @param alerts an expression for their names
 * @param priority the priority that they get, 4 or 5
 */
public record TransientSettings(String alerts, int priority) {

  /** Checks that the names can be read and that nobody is paged. */
  public TransientSettings {
    Check.that(priority == 4 || priority == 5, "\"priority\" of transients must be 4 or 5");
    Selector.of(alerts, List.of());
  }
}
