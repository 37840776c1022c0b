package dev.winnow.formats;

import dev.winnow.core.signal.Acknowledgement;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.Unacknowledgement;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What people ask of Nagios: lines EXTERNAL COMMAND (<a
 * href="https://assets.nagios.com/downloads/nagioscore/docs/externalcmds/">the commands</a>; those
 * with _EXPIRE are Icinga's).
 *
 * <p>Acknowledgements are acknowledgements, also those that are removed; downtimes and
 * notifications switched off are silences. What would quiet things that the log does not name, such
 * as the members of a group, is refused, so that it is counted and said. Every other command has
 * nothing to report. One thread at a time.
 */
final class NagiosCommand {

  private final NagiosQuiets downtimes;
  private final NagiosQuiets switches = new NagiosQuiets();
  private final Set<NagiosSubject> taken = new HashSet<>();

  NagiosCommand(NagiosQuiets downtimes) {
    this.downtimes = downtimes;
  }

  List<Signal> signals(String rest, Instant at) {
    String name = rest.contains(";") ? rest.substring(0, rest.indexOf(';')) : rest.strip();
    NagiosCells cells = new NagiosCells(rest.substring(Math.min(rest.length(), name.length() + 1)));
    return switch (name) {
      case "ACKNOWLEDGE_SVC_PROBLEM", "ACKNOWLEDGE_SVC_PROBLEM_EXPIRE" ->
          acknowledged(service(cells), cells, name.endsWith("_EXPIRE"), at);
      case "ACKNOWLEDGE_HOST_PROBLEM", "ACKNOWLEDGE_HOST_PROBLEM_EXPIRE" ->
          acknowledged(
              NagiosSubject.hostAlone(cells.next("host")), cells, name.endsWith("_EXPIRE"), at);
      case "REMOVE_SVC_ACKNOWLEDGEMENT" -> handedBack(service(cells), at);
      case "REMOVE_HOST_ACKNOWLEDGEMENT" ->
          handedBack(NagiosSubject.hostAlone(cells.next("host")), at);
      case "SCHEDULE_SVC_DOWNTIME" -> downtime(service(cells), cells, at);
      case "SCHEDULE_HOST_SVC_DOWNTIME" ->
          downtime(NagiosSubject.services(cells.next("host")), cells, at);
      case "SCHEDULE_HOST_DOWNTIME",
          "SCHEDULE_AND_PROPAGATE_HOST_DOWNTIME",
          "SCHEDULE_AND_PROPAGATE_TRIGGERED_HOST_DOWNTIME" ->
          downtime(NagiosSubject.host(cells.next("host")), cells, at);
      case "DEL_SVC_DOWNTIME" -> downtimes.deletedOne(NagiosSubject::isOfServices, at);
      case "DEL_HOST_DOWNTIME" -> downtimes.deletedOne(subject -> !subject.isOfServices(), at);
      case "DEL_DOWNTIME_BY_HOST_NAME" ->
          downtimes.deleted(cells.next("host"), cells.nextOr(""), at);
      case "DEL_DOWNTIME_BY_HOSTGROUP_NAME", "DEL_DOWNTIME_BY_START_TIME_COMMENT" ->
          downtimes.deletedOne(subject -> true, at);
      case "DISABLE_SVC_NOTIFICATIONS" -> off(service(cells), NagiosQuiet.NEVER, at);
      case "ENABLE_SVC_NOTIFICATIONS" -> switches.ended(service(cells), at);
      case "DISABLE_HOST_NOTIFICATIONS" ->
          off(NagiosSubject.hostAlone(cells.next("host")), NagiosQuiet.NEVER, at);
      case "ENABLE_HOST_NOTIFICATIONS" ->
          switches.ended(NagiosSubject.hostAlone(cells.next("host")), at);
      case "DISABLE_HOST_SVC_NOTIFICATIONS" ->
          off(NagiosSubject.services(cells.next("host")), NagiosQuiet.NEVER, at);
      case "ENABLE_HOST_SVC_NOTIFICATIONS" -> switches.deletedServices(cells.next("host"), at);
      case "DELAY_SVC_NOTIFICATION" -> off(service(cells), cells.time("time"), at);
      case "DELAY_HOST_NOTIFICATION" ->
          off(NagiosSubject.hostAlone(cells.next("host")), cells.time("time"), at);
      default -> other(name);
    };
  }

  private static NagiosSubject service(NagiosCells cells) {
    String host = cells.next("host");
    return NagiosSubject.service(host, cells.next("service"));
  }

  // Sticky, notify, persistent, then when it expires if it does; Winnow lets all expire, by its
  // settings.
  private List<Signal> acknowledged(
      NagiosSubject subject, NagiosCells cells, boolean expires, Instant at) {
    cells.next("sticky flag");
    cells.next("notify flag");
    cells.next("persistent flag");
    if (expires) {
      cells.time("time of expiry");
    }
    return taken(subject, cells.next("author"), at);
  }

  /** Somebody has taken a problem on; it is said once until the problem ends. */
  List<Signal> taken(NagiosSubject subject, String by, Instant at) {
    return taken.size() < NagiosQuiets.MOST && !taken.add(subject)
        ? List.of()
        : List.of(new Acknowledgement(subject.alert(), by, at, NagiosState.SOURCE));
  }

  /** A problem is over, and with it its acknowledgement. */
  void over(NagiosSubject subject) {
    taken.remove(subject);
  }

  // It may have been taken on before the log begins; the command does not say who hands it back.
  private List<Signal> handedBack(NagiosSubject subject, Instant at) {
    taken.remove(subject);
    return List.of(new Unacknowledgement(subject.alert(), "", at, NagiosState.SOURCE));
  }

  // Begin, end, fixed, trigger, duration, author, comment.
  private List<Signal> downtime(NagiosSubject subject, NagiosCells cells, Instant at) {
    Instant begin = cells.time("begin");
    Instant end = cells.time("end");
    boolean fixed = cells.number("fixed flag") > 0;
    cells.next("trigger");
    long duration = cells.number("duration");
    if (!begin.isBefore(end) || (!fixed && duration == 0)) {
      return List.of(); // Nagios does not take it.
    }
    NagiosQuiet.Builder quiet =
        new NagiosQuiet.Builder(
            "nagios downtime",
            subject,
            begin,
            end,
            fixed ? 0 : duration,
            cells.nextOr(""),
            cells.rest());
    return downtimes.scheduled(quiet.build(), at);
  }

  private List<Signal> off(NagiosSubject subject, Instant until, Instant at) {
    NagiosQuiet.Builder quiet =
        new NagiosQuiet.Builder(
            "nagios notifications off", subject, at, until, 0, "", "notifications off in Nagios");
    return until.isAfter(at) ? switches.off(quiet.build(), at) : List.of();
  }

  private static List<Signal> other(String name) {
    boolean people = name.contains("CONTACT");
    boolean downtime = name.startsWith("SCHEDULE_") && name.endsWith("_DOWNTIME");
    boolean notifications =
        (name.startsWith("DISABLE_") || name.startsWith("ENABLE_"))
            && name.contains("NOTIFICATIONS");
    if (!people && (downtime || notifications)) {
      throw new Refused(
          name
              + " is about hosts or services that the log does not name, and changes nothing here"
              + (downtime ? "; their lines DOWNTIME ALERT count." : "."));
    }
    return List.of();
  }
}
