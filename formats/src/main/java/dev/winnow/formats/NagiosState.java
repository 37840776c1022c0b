package dev.winnow.formats;

import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.text.NearestName;
import java.time.Instant;
import java.util.List;

/** The state of a host or service in a line of Nagios. */
record NagiosState(
    String name,
    String host,
    String state,
    String stateType,
    String attempt,
    String contact,
    String output) {

  static final String SOURCE = "nagios";
  static final String HOST_DOWN = "HostDown";

  /** Something is wrong, and it is not said how bad it is. */
  static final String PROBLEM = "PROBLEM";

  private static final List<String> STATES =
      List.of("OK", "UP", "WARNING", "CRITICAL", "UNKNOWN", "DOWN", "UNREACHABLE", PROBLEM);

  /** Host, service, state, type, attempt, output. */
  static NagiosState service(String[] cells) {
    return new NagiosState(cells[1], cells[0], cells[2], cells[3], cells[4], "", cells[5]);
  }

  /** Host, state, type, attempt, output. */
  static NagiosState host(String[] cells) {
    return new NagiosState(HOST_DOWN, cells[0], cells[1], cells[2], cells[3], "", cells[4]);
  }

  boolean isProblem() {
    return !state.equals("OK") && !state.equals("UP");
  }

  /** What its alert is about. */
  NagiosSubject alertSubject() {
    return name.equals(HOST_DOWN)
        ? NagiosSubject.hostAlone(host)
        : NagiosSubject.service(host, name);
  }

  /** What its downtime covers. */
  NagiosSubject downtimeSubject() {
    return name.equals(HOST_DOWN) ? NagiosSubject.host(host) : NagiosSubject.service(host, name);
  }

  Signal signal(Instant at) {
    if (!STATES.contains(state)) {
      throw new Refused(
          "The state \"" + Excerpt.of(state) + "\" is unknown; " + NearestName.hint(state, STATES));
    }
    boolean firing = isProblem();
    Alert.Builder alert = firing ? Alert.firing(name) : Alert.resolved(name);
    if (firing) {
      alert.annotation("severity", severity());
    }
    return alert
        .label("host", host)
        .annotation("state", state)
        .annotation("statetype", stateType)
        .annotation("attempt", attempt)
        .annotation("contact", contact)
        .annotation("summary", output)
        .at(at)
        .source(SOURCE)
        .build();
  }

  private String severity() {
    return switch (state) {
      case "WARNING" -> "warning";
      case "UNKNOWN" -> "unknown";
      case PROBLEM -> "";
      // The host behind which it is has an alert of its own, by which rules explain it.
      case "UNREACHABLE" -> "unreachable";
      default -> "critical";
    };
  }
}
