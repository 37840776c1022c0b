package dev.winnow.core.fact;

import dev.winnow.core.signal.Labels;

/**
 * Very many pods of one place restarted of late. Immutable.
 *
 * @param label what the place is: {@code namespace} or {@code node}
 * @param place its name
 * @param pods how many pods restarted
 * @param whose whose pods they are: the workloads with most of them
 * @param at when the latest did, in epoch milliseconds
 */
public record RestartStorm(String label, String place, int pods, String whose, long at) {

  /**
   * The key of the incident.
   *
   * @return such as {@code RestartStorm{namespace="sre"}}
   */
  public String key() {
    return IncidentKey.of("RestartStorm", Labels.of(label, place));
  }

  /**
   * What happened, in one line.
   *
   * @param within in what time, in words
   * @return such as {@code 14 pods of namespace shop restarted within 10 minutes: deployment/cart
   *     9}
   */
  public String summary(String within) {
    String where = label.equals("node") ? "on node " : "of " + label + " ";
    return pods + " pods " + where + place + " restarted within " + within + ": " + whose;
  }
}
