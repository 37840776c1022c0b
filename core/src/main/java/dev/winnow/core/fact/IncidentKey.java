package dev.winnow.core.fact;

import dev.winnow.core.signal.Labels;
import java.util.Map;
import java.util.Set;

/**
 * How the key of an incident is written, whoever found it: an alert, or Winnow itself. Two have the
 * same key only if they have the same name and the same labels. Stateless.
 */
public final class IncidentKey {

  /** How many characters a key has, in most cases at most. */
  private static final int USUAL = 128;

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
    StringBuilder key = new StringBuilder(USUAL);
    escape(key, name, Part.NAME);
    char before = '{';
    for (Map.Entry<String, String> label : labels.entrySet()) {
      if (without.isEmpty() || !without.contains(label.getKey())) {
        escape(key.append(before), label.getKey(), Part.LABEL);
        escape(key.append("=\""), label.getValue(), Part.VALUE);
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

  private static void escape(StringBuilder key, String text, Part part) {
    int length = text.length();
    int written = 0;
    for (int i = 0; i < length; i++) {
      if (part.isSpecial(text.charAt(i))) {
        key.append(text, written, i).append('\\');
        written = i;
      }
    }
    if (written == 0) {
      key.append(text);
    } else {
      key.append(text, written, length);
    }
  }

  /** What a text is in a key, and which characters have a meaning there. */
  private enum Part {
    NAME("\\{}"),
    LABEL("\\=,{}\""),
    VALUE("\\\"");

    /** Those below 64, and those from 64 on, as bits: a key is written for every alert. */
    private final long low;

    private final long high;

    Part(String special) {
      this.low = bits(special, 0);
      this.high = bits(special, Long.SIZE);
    }

    private static long bits(String special, int from) {
      return special
          .chars()
          .filter(one -> one >= from && one < from + Long.SIZE)
          .mapToLong(one -> 1L << (one - from))
          .reduce(0, (one, other) -> one | other);
    }

    boolean isSpecial(char one) {
      return one < 2 * Long.SIZE && ((one < Long.SIZE ? low : high) >>> one & 1) != 0;
    }
  }
}
