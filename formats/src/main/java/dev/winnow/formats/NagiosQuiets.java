package dev.winnow.formats;

import dev.winnow.core.signal.Signal;
import dev.winnow.formats.NagiosSubject.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * The times in which Nagios tells nobody, as silences. What is scheduled is known from commands,
 * what has begun and ended from the lines DOWNTIME ALERT; each can be missing, and where they
 * disagree the latter are right. A downtime of a host covers its services (<a
 * href="https://github.com/NagiosEnterprises/nagioscore/blob/master/base/notifications.c">notifications.c,
 * check_service_notification_viability</a>). One thread at a time.
 */
final class NagiosQuiets {

  /** How much is remembered at most. */
  static final int MOST = 100_000;

  private final Map<String, List<NagiosQuiet>> byHost = new LinkedHashMap<>();
  private int size;

  /** A downtime is scheduled; a flexible one waits for a problem. */
  List<Signal> scheduled(NagiosQuiet quiet, Instant at) {
    if (quiet.isOver(at)) {
      return List.of();
    }
    add(quiet, at);
    return quiet.isFixed() ? List.of(quiet.planned(at)) : List.of();
  }

  /** Something is switched off until it is switched on again. */
  List<Signal> off(NagiosQuiet quiet, Instant at) {
    boolean known = of(quiet.subject(), at, q -> q.isInForce(at)).size() > 0;
    return known ? List.of() : scheduled(quiet, at);
  }

  private void add(NagiosQuiet quiet, Instant at) {
    List<NagiosQuiet> quiets =
        byHost.computeIfAbsent(quiet.subject().host(), host -> new ArrayList<>(1));
    size -= quiets.size();
    quiets.removeIf(old -> old.isOver(at));
    quiets.add(quiet);
    size += quiets.size();
    if (size > MOST) {
      byHost.values().forEach(list -> list.removeIf(old -> old.isOver(at)));
      byHost.values().removeIf(List::isEmpty);
      size = byHost.values().stream().mapToInt(List::size).sum();
    }
  }

  /**
   * A problem begins the flexible downtimes in whose window it lies. Nagios begins them before it
   * writes of the problem (<a
   * href="https://github.com/NagiosEnterprises/nagioscore/blob/master/base/checks.c">checks.c,
   * check_pending_flex_service_downtime</a>), but writes DOWNTIME ALERT after it.
   */
  List<Signal> problem(NagiosSubject subject, Instant at) {
    return tell(of(subject, at, quiet -> quiet.isBegunByProblem(at)), NagiosQuiet::begun, at);
  }

  /** A downtime has begun; if none was scheduled that is known of, it lasts until it is ended. */
  List<Signal> started(NagiosSubject subject, Instant at) {
    List<NagiosQuiet> together =
        subject.kind() == Kind.SERVICE
            ? of(NagiosSubject.services(subject.host()), at, quiet -> quiet.covers(at))
            : List.of();
    if (!of(subject, at, quiet -> quiet.isInForce(at)).isEmpty()
        || together.stream().anyMatch(quiet -> quiet.quiets(subject.service(), at))) {
      return List.of();
    }
    List<NagiosQuiet> waiting = of(subject, at, quiet -> quiet.covers(at));
    return waiting.isEmpty()
        ? scheduled(unplanned(subject, together, at), at)
        : tell(waiting, NagiosQuiet::begun, at);
  }

  private static NagiosQuiet unplanned(
      NagiosSubject subject, List<NagiosQuiet> together, Instant at) {
    Instant end =
        together.stream()
            .map(NagiosQuiet::end)
            .max(Comparator.naturalOrder())
            .orElse(NagiosQuiet.NEVER);
    return new NagiosQuiet.Builder("nagios downtime", subject, at, end, 0, "", "downtime in Nagios")
        .build();
  }

  /** Whatever is in force for this ends; also what silences it together with others. */
  List<Signal> ended(NagiosSubject subject, Instant at) {
    List<Signal> signals =
        new ArrayList<>(tell(of(subject, at, q -> q.isInForce(at)), NagiosQuiet::ended, at));
    if (subject.kind() == Kind.SERVICE) {
      signals.addAll(excepted(subject, q -> q.isInForce(at), at));
    }
    return signals;
  }

  /** Everything that is known of a host, or of one service of it, ends, planned or in force. */
  List<Signal> deleted(String host, String service, Instant at) {
    if (!service.isEmpty()) {
      NagiosSubject subject = NagiosSubject.service(host, service);
      List<Signal> signals =
          new ArrayList<>(tell(of(subject, at, q -> true), NagiosQuiet::ended, at));
      signals.addAll(excepted(subject, q -> q.isTold(at), at));
      return signals;
    }
    return tell(
        byHost.getOrDefault(host, List.of()).stream().filter(q -> !q.isOver(at)).toList(),
        NagiosQuiet::ended,
        at);
  }

  /** Whatever is in force for services of a host ends. */
  List<Signal> deletedServices(String host, Instant at) {
    return tell(
        byHost.getOrDefault(host, List.of()).stream()
            .filter(q -> q.subject().isOfServices() && q.isInForce(at))
            .toList(),
        NagiosQuiet::ended,
        at);
  }

  private List<Signal> excepted(
      NagiosSubject subject, Predicate<NagiosQuiet> condition, Instant at) {
    return tell(
        of(NagiosSubject.services(subject.host()), at, condition),
        (quiet, when) -> quiet.except(subject.service(), when),
        at);
  }

  /**
   * A planned downtime is deleted, and it is not said which: Nagios gives its number, which stands
   * nowhere else. None that has not begun is relied on any more; the line STARTED will tell.
   */
  List<Signal> deletedOne(Predicate<NagiosSubject> subjects, Instant at) {
    List<Signal> signals = new ArrayList<>();
    byHost.values().stream()
        .flatMap(List::stream)
        .filter(quiet -> subjects.test(quiet.subject()))
        .filter(quiet -> !quiet.isOver(at) && !quiet.isInForce(at))
        .forEach(quiet -> quiet.doubted(at).ifPresent(signals::add));
    return signals;
  }

  private List<NagiosQuiet> of(
      NagiosSubject subject, Instant at, Predicate<NagiosQuiet> condition) {
    return byHost.getOrDefault(subject.host(), List.of()).stream()
        .filter(quiet -> quiet.subject().equals(subject) && !quiet.isOver(at))
        .filter(condition)
        .toList();
  }

  private static List<Signal> tell(
      List<NagiosQuiet> quiets,
      BiFunction<NagiosQuiet, Instant, ? extends Signal> how,
      Instant at) {
    List<Signal> signals = new ArrayList<>(quiets.size());
    for (NagiosQuiet quiet : quiets) {
      signals.add(how.apply(quiet, at));
    }
    return signals;
  }
}
