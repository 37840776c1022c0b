package dev.winnow.cli.input;

import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Signal;
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

  private static final List<String> STATES =
      List.of("OK", "UP", "WARNING", "CRITICAL", "UNKNOWN", "DOWN", "UNREACHABLE");

  /** Host, service, state, type, attempt, output. */
  static NagiosState service(String[] cells) {
    return new NagiosState(cells[1], cells[0], cells[2], cells[3], cells[4], "", cells[5]);
  }

  /** Host, state, type, attempt, output. */
  static NagiosState host(String[] cells) {
    return new NagiosState(HOST_DOWN, cells[0], cells[1], cells[2], cells[3], "", cells[4]);
  }

  NagiosState notified(String who) {
    return new NagiosState(name, host, state, stateType, attempt, who, output);
  }

  Signal signal(Instant at) {
    if (!STATES.contains(state)) {
      throw new Refused(
          "The state \"" + Excerpt.of(state) + "\" is unknown; " + Nearest.hint(state, STATES));
    }
    boolean firing = !state.equals("OK") && !state.equals("UP");
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
      default -> "critical";
    };
  }
}
