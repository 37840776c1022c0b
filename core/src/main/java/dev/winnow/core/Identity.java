package dev.winnow.core;

import dev.winnow.core.signal.Labels;
import java.util.Map;
import java.util.Set;

/**
 * What makes two alerts one incident: the name and all labels but some. Immutable.
 *
 * @param ignored the labels that do not matter, such as {@code pod}
 */
public record Identity(Set<String> ignored) {

  /** Keeps its own copy. */
  public Identity {
    ignored = Set.copyOf(ignored);
  }

  /**
   * The key of an alert.
   *
   * @param name its name
   * @param labels its labels
   * @return readable, such as {@code TooFewEndpoints{zone="AB"}}
   */
  public String keyOf(String name, Labels labels) {
    StringBuilder key = new StringBuilder(name);
    char before = '{';
    for (Map.Entry<String, String> label : labels.entrySet()) {
      if (ignored.isEmpty() || !ignored.contains(label.getKey())) {
        key.append(before).append(label.getKey()).append("=\"").append(label.getValue());
        key.append('"');
        before = ',';
      }
    }
    return before == '{' ? name : key.append('}').toString();
  }
}
