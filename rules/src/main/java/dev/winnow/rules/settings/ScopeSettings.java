package dev.winnow.rules.settings;

import dev.winnow.core.signal.Labels;
import java.util.List;

/**
 * Which labels say where a problem is. Immutable.
 *
 * @param labels the labels, in the order in which they are shown
 */
public record ScopeSettings(List<String> labels) {

  /**
   * Where an incident is, if that is not given.
   *
   * @param given where it is, if that is known; empty if not
   * @param of its labels
   * @return such as {@code zone=AB}; empty if it has none of the labels
   */
  public String scopeOf(String given, Labels of) {
    return given.isEmpty() ? scopeOf(of) : given;
  }

  /**
   * Where an incident is.
   *
   * @param of its labels
   * @return such as {@code zone=AB}; empty if it has none of the labels
   */
  public String scopeOf(Labels of) {
    StringBuilder scope = new StringBuilder();
    for (String label : labels) {
      String value = of.value(label);
      if (!value.isEmpty()) {
        scope.append(scope.isEmpty() ? "" : ",").append(label).append('=').append(value);
      }
    }
    return scope.toString();
  }
}
