package dev.winnow.core.fact.restart;

import dev.winnow.core.fact.IncidentKey;
import dev.winnow.core.fact.count.Counter;
import dev.winnow.core.signal.Labels;

/**
 * Pods of one place restart all over: that is one problem. Immutable.
 *
 * @param key what makes it the same incident next time, readable
 * @param label what kind of place it is: {@code namespace} or {@code node}
 * @param place its name
 * @param pods how many pods restarted there
 * @param whose of which workloads they are, mostly
 * @param at when the last one did, in epoch milliseconds
 */
public record RestartStorm(
    String key, String label, String place, int pods, String whose, long at) {

  /**
   * What a counter of restarts says.
   *
   * @param counter a counter whose kind ends with the kind of place, such as {@code restarts-node}
   * @param most how many workloads to name
   * @return a storm in the counter's place
   */
  public static RestartStorm of(Counter counter, int most) {
    String kind = counter.getKind();
    String label = kind.substring(kind.lastIndexOf('-') + 1);
    Labels where = Labels.of(label, counter.getSubject());
    return new RestartStorm(
        IncidentKey.of("RestartStorm", where),
        label,
        counter.getSubject(),
        counter.getSize(),
        counter.mostly(most),
        counter.getLatest());
  }

  /** {@return where it is, as labels} */
  public Labels asLabels() {
    return Labels.of(label, place);
  }
}
