package dev.winnow.rules.settings;

import com.google.re2j.Pattern;
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

  /**
   * Whether a name is that of a transient fault.
   *
   * @param name an alert's name
   * @return true if it is known to heal by itself
   */
  public boolean names(String name) {
    return !alerts.isEmpty() && Pattern.compile(alerts).matches(name);
  }
}
