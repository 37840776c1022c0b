package dev.winnow.core.fact.incident;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The pods that have a trouble for one cause, by their workloads. Immutable, safe for use by
 * several threads.
 *
 * @param pods how many pods of each workload, by the workload with its namespace
 */
public record Crowd(Map<String, Integer> pods) {

  private static final Crowd NONE = new Crowd(Map.of());

  /** How many workloads are named; of the rest only the number is. */
  private static final int NAMED = 10;

  /** Keeps its own copy, in the order of the names. */
  public Crowd {
    pods = Collections.unmodifiableMap(new TreeMap<>(pods));
  }

  /**
   * Nobody.
   *
   * @return the empty crowd
   */
  public static Crowd none() {
    return NONE;
  }

  /**
   * The crowd once a pod of a workload has joined it.
   *
   * @param workload the workload with its namespace
   * @return another crowd
   */
  public Crowd with(String workload) {
    Map<String, Integer> more = new TreeMap<>(pods);
    more.merge(workload, 1, Integer::sum);
    return new Crowd(more);
  }

  /**
   * The crowd once a pod of a workload has left it.
   *
   * @param workload the workload with its namespace
   * @return another crowd
   */
  public Crowd without(String workload) {
    Map<String, Integer> fewer = new TreeMap<>(pods);
    fewer.computeIfPresent(workload, (name, count) -> count == 1 ? null : count - 1);
    return new Crowd(fewer);
  }

  /**
   * How many there are, and whose.
   *
   * @return such as {@code 3 pods of 2 workloads: shop/deployment/app (2), sre/deployment/job (1)}
   */
  public String words() {
    int all = pods.values().stream().mapToInt(Integer::intValue).sum();
    String names =
        pods.entrySet().stream()
            .limit(NAMED)
            .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
            .collect(Collectors.joining(", "));
    String rest = pods.size() > NAMED ? " and " + (pods.size() - NAMED) + " more" : "";
    return count(all, "pod") + " of " + count(pods.size(), "workload") + ": " + names + rest;
  }

  private static String count(int number, String of) {
    return number + " " + of + (number == 1 ? "" : "s");
  }
}
