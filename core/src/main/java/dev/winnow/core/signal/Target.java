package dev.winnow.core.signal;

/**
 * What a person speaks of: a ticket by its id, or an alert by its name and labels. Immutable, safe
 * for use by several threads.
 *
 * @param ticket the ticket's id; empty where an alert is meant
 * @param name the alert's name; empty where a ticket is meant
 * @param labels the alert's labels
 */
public record Target(String ticket, String name, Labels labels) {

  /**
   * Checks that it names something.
   *
   * @throws IllegalArgumentException if neither a ticket nor an alert is named
   */
  public Target {
    if (ticket.isBlank() == name.isBlank()) {
      throw new IllegalArgumentException(
          "a target has a ticket or the name of an alert, one of them is meant");
    }
  }

  /**
   * A ticket.
   *
   * @param id its id
   * @return the target
   */
  public static Target ticket(String id) {
    return new Target(id, "", Labels.none());
  }

  /**
   * An alert, whatever ticket it is in.
   *
   * @param name its name
   * @param labels its labels
   * @return the target
   */
  public static Target alert(String name, Labels labels) {
    return new Target("", name, labels);
  }
}
