package dev.winnow.core.fact;

/**
 * Very many pods of one place restarted of late. Immutable.
 *
 * @param label what the place is: {@code namespace} or {@code node}
 * @param place its name
 * @param pods how many pods restarted
 * @param at when the latest did, in epoch milliseconds
 */
public record RestartStorm(String label, String place, int pods, long at) {

  /**
   * The key of the incident.
   *
   * @return such as {@code RestartStorm{namespace=sre}}
   */
  public String key() {
    return "RestartStorm{" + label + "=" + place + "}";
  }
}
