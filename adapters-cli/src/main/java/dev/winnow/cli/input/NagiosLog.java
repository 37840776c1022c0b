package dev.winnow.cli.input;

import dev.winnow.core.signal.Acknowledgement;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.Target;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the log of Nagios.
 *
 * <p>A service's alert is named after the service, with the label {@code host}; a host's alert is
 * {@code HostDown}. An annotation says {@code severity} (critical, warning, unknown; hosts are
 * critical) while it fires. OK and UP resolve. SOFT states, which Nagios has not confirmed yet, are
 * alerts too; the annotation {@code statetype} tells them apart. A notification repeats its alert.
 * Acknowledging commands are acknowledgements. Every other well-formed line has nothing to report.
 */
final class NagiosLog implements LineParser {

  private static final Pattern LINE =
      Pattern.compile("\\[(\\d{1,12})\\] (?:([A-Z][A-Z ]*[A-Z]): )?(.*)");

  @Override
  public List<Signal> parse(String line) {
    Matcher match = LINE.matcher(line.strip());
    if (!match.matches()) {
      throw new Refused("This is not of the form \"[1427925600] SERVICE ALERT: ...\".");
    }
    Instant at = at(match.group(1));
    String rest = match.group(3);
    String kind = match.group(2);
    return switch (kind == null ? "" : kind) {
      case "SERVICE ALERT", "CURRENT SERVICE STATE", "INITIAL SERVICE STATE" ->
          List.of(NagiosState.service(cells(rest, 6)).signal(at));
      case "HOST ALERT", "CURRENT HOST STATE", "INITIAL HOST STATE" ->
          List.of(NagiosState.host(cells(rest, 5)).signal(at));
      case "SERVICE NOTIFICATION" -> notification(cells(rest, 6), 3, at);
      case "HOST NOTIFICATION" -> notification(cells(rest, 5), 2, at);
      case "EXTERNAL COMMAND" -> command(rest, at);
      default -> List.of();
    };
  }

  private static Instant at(String seconds) {
    try {
      return Instant.ofEpochSecond(Long.parseLong(seconds));
    } catch (DateTimeException e) {
      throw new Refused("\"" + seconds + "\" is not a time in seconds since 1970.", e);
    }
  }

  private static String[] cells(String rest, int count) {
    String[] cells = rest.split(";", count);
    if (cells.length < count) {
      throw new Refused(
          "There should be " + count + " fields between semicolons, not " + cells.length + ".");
    }
    return cells;
  }

  // ACKNOWLEDGEMENT (CRITICAL), FLAPPINGSTART (WARNING), ... are about the alert, not its state.
  private static List<Signal> notification(String[] cells, int state, Instant at) {
    if (cells[state].contains("(")) {
      return List.of();
    }
    NagiosState told =
        state == 3
            ? NagiosState.service(new String[] {cells[1], cells[2], cells[3], "", "", cells[5]})
            : NagiosState.host(new String[] {cells[1], cells[2], "", "", cells[4]});
    return List.of(told.notified(cells[0]).signal(at));
  }

  private static List<Signal> command(String rest, Instant at) {
    if (rest.startsWith("ACKNOWLEDGE_SVC_PROBLEM;")) {
      String[] cells = cells(rest, 8);
      return acknowledged(Target.alert(cells[2], Labels.of("host", cells[1])), cells[6], at);
    }
    if (rest.startsWith("ACKNOWLEDGE_HOST_PROBLEM;")) {
      String[] cells = cells(rest, 7);
      Target host = Target.alert(NagiosState.HOST_DOWN, Labels.of("host", cells[1]));
      return acknowledged(host, cells[5], at);
    }
    return List.of();
  }

  private static List<Signal> acknowledged(Target target, String by, Instant at) {
    return List.of(new Acknowledgement(target, by, at, NagiosState.SOURCE));
  }
}
