package dev.winnow.core.fact;

import dev.winnow.core.signal.Labels;
import java.util.Map;
import java.util.Set;

/**
 * How the key of an incident is written, whoever found it: an alert, or Winnow itself. Two have the
 * same key only if they have the same name and the same labels. Stateless.
 */
public final class IncidentKey {

  private IncidentKey() {}

  /**
   * The key of a name and labels.
   *
   * @param name the name
   * @param labels the labels that tell it from others of that name
   * @return readable, such as {@code NodeDown{node="w1"}}; what has a meaning in a key has a
   *     backslash before it where it stands in a name or value
   */
  public static String of(String name, Labels labels) {
    return of(name, labels, Set.of());
  }

  /**
   * The key of a name and labels, some of which do not matter.
   *
   * @param name the name
   * @param labels the labels
   * @param without the names of labels that do not matter
   * @return readable, such as {@code NodeDown{node="w1"}}
   */
  public static String of(String name, Labels labels, Set<String> without) {
    StringBuilder key = new StringBuilder();
    escape(key, name, "\\{}");
    char before = '{';
    for (Map.Entry<String, String> label : labels.entrySet()) {
      if (without.isEmpty() || !without.contains(label.getKey())) {
        escape(key.append(before), label.getKey(), "\\=,{}\"");
        escape(key.append("=\""), label.getValue(), "\\\"");
        key.append('"');
        before = ',';
      }
    }
    return before == '{' ? key.toString() : key.append('}').toString();
  }

  /**
   * The key of a name and a workload.
   *
   * @param name the name
   * @param namespace the workload's namespace
   * @param workload the workload, as kubectl writes it
   * @return such as {@code PodsMissing{namespace="sre",workload="deployment/app"}}
   */
  public static String ofWorkload(String name, String namespace, String workload) {
    return of(name, Labels.of(Map.of("namespace", namespace, "workload", workload)));
  }

  private static void escape(StringBuilder key, String text, String special) {
    int written = 0;
    for (int i = 0; i < text.length(); i++) {
      if (special.indexOf(text.charAt(i)) >= 0) {
        key.append(text, written, i).append('\\');
        written = i;
      }
    }
    key.append(text, written, text.length());
  }
}
