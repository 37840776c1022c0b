package dev.winnow.core;

import dev.winnow.core.fact.IncidentKey;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Labels;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * What makes two alerts one incident: the name and all labels but some. Immutable.
 *
 * @param ignored the labels that do not matter, such as {@code pod}
 */
@API(status = API.Status.EXPERIMENTAL)
public record Identity(Set<String> ignored) {

  /** Keeps its own copy. */
  public Identity {
    ignored = Set.copyOf(ignored);
  }

  /**
   * The key of an alert. Two alerts have the same key only if they have the same name and the same
   * labels, those that do not matter apart: what has a meaning in a key has a backslash before it
   * where it stands in a name or value.
   *
   * @param name its name
   * @param labels its labels
   * @return readable, such as {@code TooFewEndpoints{zone="AB"}}
   */
  public String keyOf(String name, Labels labels) {
    return IncidentKey.of(name, labels, ignored);
  }

  /**
   * The alert series that an alert is of: its name and all its labels.
   *
   * @param alert an alert
   * @param key its key
   * @return readable as a key; the key itself where all labels matter
   */
  public String seriesOf(Alert alert, String key) {
    return ignored.isEmpty() ? key : IncidentKey.of(alert.name(), alert.labels());
  }
}
