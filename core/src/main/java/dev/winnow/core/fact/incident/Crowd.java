package dev.winnow.core.fact.incident;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The pods that have a problem in common. Immutable.
 *
 * @param pods of which workload each is, by the pod's own id; an empty name where all are of one
 */
public record Crowd(Map<String, String> pods) {

  private static final Crowd NONE = new Crowd(Map.of());

  private static final int NAMED = 10;

  /** Sorts them. */
  public Crowd {
    pods = Collections.unmodifiableMap(new TreeMap<>(pods));
  }

  /** {@return nobody} */
  public static Crowd none() {
    return NONE;
  }

  /**
   * The pods with one more.
   *
   * @param pod the pod's id
   * @param workload of which workload it is; empty where all are of one
   * @return all of them
   */
  public Crowd with(String pod, String workload) {
    Map<String, String> more = new TreeMap<>(pods);
    more.put(pod, workload);
    return new Crowd(more);
  }

  /**
   * The pods with one less.
   *
   * @param pod the pod's id
   * @return the others
   */
  public Crowd without(String pod) {
    Map<String, String> fewer = new TreeMap<>(pods);
    fewer.remove(pod);
    return new Crowd(fewer);
  }

  /** {@return the pods' ids} */
  public Set<String> ids() {
    return pods.keySet();
  }

  /**
   * How many they are, and of which workloads.
   *
   * @return such as {@code 3 pods of 2 workloads: sre/deployment/app (2), sre/deployment/b (1)};
   *     empty where all are of one, or there are none
   */
  public String words() {
    Map<String, Long> counts =
        pods.values().stream()
            .filter(workload -> !workload.isEmpty())
            .collect(Collectors.groupingBy(one -> one, TreeMap::new, Collectors.counting()));
    if (counts.isEmpty()) {
      return "";
    }
    String names =
        counts.entrySet().stream()
            .limit(NAMED)
            .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
            .collect(Collectors.joining(", "));
    String rest = counts.size() > NAMED ? " and " + (counts.size() - NAMED) + " more" : "";
    return count(pods.size(), "pod")
        + " of "
        + count(counts.size(), "workload")
        + ": "
        + names
        + rest;
  }

  private static String count(int number, String of) {
    return number + " " + of + (number == 1 ? "" : "s");
  }
}
