package dev.winnow.rules.settings;

import com.google.re2j.Pattern;

/**
 * Faults that are known to heal by themselves. Immutable.
 *
 * @param alerts an expression for their names
 * @param priority the priority that they get, 4 or 5
 */
public record TransientSettings(String alerts, int priority) {

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
