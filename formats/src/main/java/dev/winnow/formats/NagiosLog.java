package dev.winnow.formats;

import dev.winnow.core.signal.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the log of Nagios, of Icinga 1, and what Icinga 2 writes like it (<a
 * href="https://github.com/NagiosEnterprises/nagioscore/blob/master/base/logging.c">logging.c</a>,
 * <a
 * href="https://github.com/Icinga/icinga2/blob/master/lib/compat/compatlogger.cpp">compatlogger.cpp</a>).
 *
 * <p>A service's alert is named after the service, with the label {@code host}; a host's alert is
 * {@code HostDown}. An annotation says {@code severity} while it fires. OK and UP resolve. SOFT
 * states, which Nagios has not confirmed yet, are alerts too; the annotation {@code statetype}
 * tells rules which they are. A notification repeats its alert; an acknowledgement that is told is
 * one. Downtimes are silences, see {@link NagiosQuiets}; of commands see {@link NagiosCommand}.
 * Every other well-formed line has nothing to report: flapping, too, which rules judge by the
 * states: such a line says that Nagios suppresses its own notifications, or does so no longer, and
 * tells of no state (<a
 * href="https://github.com/NagiosEnterprises/nagioscore/blob/master/base/flapping.c">flapping.c</a>).
 * One thread at a time.
 */
final class NagiosLog implements LineParser {

  private static final Pattern LINE = Pattern.compile("\\[([^\\]]{1,40})\\] (.*)", Pattern.DOTALL);
  private static final Pattern SAID =
      Pattern.compile("(?:([A-Z][A-Z ]*[A-Z]): )?(.*)", Pattern.DOTALL);

  private final NagiosTime time;
  private final NagiosQuiets downtimes = new NagiosQuiets();
  private final NagiosCommand commands = new NagiosCommand(downtimes);

  NagiosLog(NagiosTime time) {
    this.time = time;
  }

  @Override
  public List<Signal> parse(String line) {
    String text = line.strip();
    Matcher match = LINE.matcher(text);
    if (match.matches()) {
      return said(match.group(2), time.parse(match.group(1)));
    }
    return NagiosSyslog.of(text, time.zone())
        .map(logged -> said(logged.text(), logged.at()))
        .orElseThrow(
            () -> new Refused("This is not of the form \"[1427925600] SERVICE ALERT: ...\"."));
  }

  private List<Signal> said(String text, Instant at) {
    Matcher match = SAID.matcher(text);
    if (!match.matches()) {
      return List.of();
    }
    String kind = Objects.requireNonNullElse(match.group(1), "");
    String rest = match.group(2);
    return switch (kind) {
      case "SERVICE ALERT", "CURRENT SERVICE STATE", "INITIAL SERVICE STATE" ->
          state(NagiosState.service(cells(rest, 6)), at);
      case "HOST ALERT", "CURRENT HOST STATE", "INITIAL HOST STATE" ->
          state(NagiosState.host(cells(rest, 5)), at);
      case "SERVICE NOTIFICATION" -> notification(NagiosNotification.service(cells(rest, 6)), at);
      case "HOST NOTIFICATION" -> notification(NagiosNotification.host(cells(rest, 5)), at);
      case "SERVICE DOWNTIME ALERT", "HOST DOWNTIME ALERT", "EXTERNAL COMMAND" ->
          noAlert(kind, rest, at);
      case "" ->
          NagiosNotification.icinga(rest).map(told -> notification(told, at)).orElse(List.of());
      default -> List.of();
    };
  }

  private List<Signal> noAlert(String kind, String rest, Instant at) {
    try {
      if (kind.equals("EXTERNAL COMMAND")) {
        return commands.signals(rest, at);
      }
      String[] cells = cells(rest, kind.startsWith("HOST") ? 2 : 3);
      return kind.startsWith("HOST")
          ? downtime(NagiosSubject.host(cells[0]), cells[1], at)
          : downtime(NagiosSubject.service(cells[0], cells[1]), cells[2], at);
    } catch (IllegalArgumentException e) {
      throw Refused.harmless(e);
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

  private List<Signal> state(NagiosState state, Instant at) {
    Signal alert = state.signal(at);
    if (!state.isProblem()) {
      commands.over(state.alertSubject());
      return List.of(alert);
    }
    List<Signal> signals = new ArrayList<>(downtimes.problem(state.downtimeSubject(), at));
    signals.add(alert);
    return signals;
  }

  private List<Signal> notification(NagiosNotification told, Instant at) {
    return switch (told.kind()) {
      case STATE -> state(told.state(), at);
      case ACKNOWLEDGEMENT -> commands.taken(told.state().alertSubject(), told.author(), at);
      case OTHER -> List.of();
    };
  }

  private List<Signal> downtime(NagiosSubject subject, String rest, Instant at) {
    String what = new NagiosCells(rest).next("state of the downtime");
    return switch (what) {
      case "STARTED" -> downtimes.started(subject, at);
      case "STOPPED", "CANCELLED" -> downtimes.ended(subject, at);
      default ->
          throw new Refused(
              "\"" + Excerpt.of(what) + "\" should be STARTED, STOPPED or CANCELLED.");
    };
  }
}
