package dev.winnow.rules.settings;

import java.time.Duration;
import java.util.List;

/**
 * When an application is down. Immutable.
 *
 * @param probes how many independent probes must agree
 * @param severity how severe it is
 * @param channel by which way its contacts are called
 * @param unclearFor for how long fewer probes must say so for a ticket
 * @param unclear how severe that is
 * @param applications the applications
 */
public record ApplicationDownSettings(
    int probes,
    String severity,
    String channel,
    Duration unclearFor,
    String unclear,
    List<Application> applications) {

  /** Checks the number. */
  public ApplicationDownSettings {
    Check.that(probes > 0, "\"probes\" must be 1 or more");
    applications = List.copyOf(applications);
  }

  /**
   * For how long fewer probes must say so for a ticket.
   *
   * @return milliseconds
   */
  public long unclearForMillis() {
    return unclearFor.toMillis();
  }
}
