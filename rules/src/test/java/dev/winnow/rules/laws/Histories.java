package dev.winnow.rules.laws;

import dev.winnow.core.signal.Acknowledgement;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Feedback;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Matcher;
import dev.winnow.core.signal.Measurement;
import dev.winnow.core.signal.Resolution;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.Silence;
import dev.winnow.core.signal.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Histories of whatever may happen: alerts above all, and what people say of them. */
final class Histories {

  static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

  static final List<String> NAMES =
      List.of(
          "ZoneDown",
          "DbDown",
          "SvcErrors",
          "SvcTransientFault",
          "DbStale",
          "DbVeryStale",
          "SlowStart",
          "Lonely",
          "Watchdog");

  static final List<String> ZONES = List.of("A", "B", "C");

  private static final List<String> SEVERITIES = List.of("", "", "warning", "critical", "odd");

  private static final int LATE = 12;

  private Histories() {}

  /** What happens, to which alert, and how many minutes after what was before. */
  record Move(What what, int name, int zone, int minutes, int detail) {

    private Event event(Instant at) {
      return what == What.TICK ? new Event.Tick(at) : new Event.Sent(signal(at));
    }

    private Signal signal(Instant at) {
      String alert = NAMES.get(name);
      Labels labels = Labels.of("zone", ZONES.get(zone));
      Target target = Target.alert(alert, labels);
      return switch (what) {
        case FIRES -> fires(Alert.firing(alert).labels(labels).at(at), at);
        case RESOLVES -> series(Alert.resolved(alert).labels(labels).at(at), at).build();
        case ACKNOWLEDGED -> new Acknowledgement(target, "ann", at, "");
        case DONE -> new Resolution(target, "bob", detail % 2 == 0 ? "" : "restarted", at, "");
        case JUDGED ->
            new Feedback(
                target,
                "ann",
                detail % 3 == 0 ? Feedback.Verdict.USEFUL : Feedback.Verdict.NO_ACTION,
                "",
                at,
                "");
        case SILENCED -> silence(alert, at);
        case MEASURED -> new Measurement("cpu", "host-" + zone, 80 + detail, "%", at, "");
        case ANSWERED -> new ActionOutcome("D-" + detail, true, "", at, "");
        case TICK -> throw new IllegalStateException("a tick is no signal");
      };
    }

    /** Some become more severe or less, some say until when they hold, some are muted elsewhere. */
    private Alert fires(Alert.Builder alert, Instant at) {
      alert.annotation("severity", SEVERITIES.get(detail % SEVERITIES.size()));
      if (detail == 11) {
        alert.endsAt(at.plus(Duration.ofMinutes(4)));
      }
      if (detail == 13) {
        alert.silencedBy("elsewhere");
      }
      return series(alert, at).build();
    }

    /** One of several pods, in one of several episodes, which are told late and twice. */
    private Alert.Builder series(Alert.Builder alert, Instant at) {
      alert.label("pod", Integer.toString(detail % 3));
      if (detail % 2 == 0) {
        long minute = at.getEpochSecond() / 60 / 10 * 10;
        alert.startsAt(Instant.ofEpochSecond(minute * 60).minus(Duration.ofMinutes(detail)));
      }
      return alert;
    }

    private Silence silence(String alert, Instant at) {
      List<Matcher> matchers =
          detail % 2 == 0
              ? List.of(Matcher.parse("zone=" + ZONES.get(zone)))
              : List.of(Matcher.parse("alertname=~" + alert + ".*"));
      Instant begin = at.plus(Duration.ofMinutes(detail % 4 * 5L));
      Instant end = begin.plus(Duration.ofMinutes(detail * 5L));
      return new Silence("S-" + detail % 3, matchers, begin, end, "ann", "", at, "");
    }
  }

  /** What may happen. */
  enum What {
    FIRES,
    RESOLVES,
    ACKNOWLEDGED,
    DONE,
    JUDGED,
    SILENCED,
    MEASURED,
    ANSWERED,
    TICK
  }

  /** Histories in which some signals come late, some too late. */
  static Arbitrary<List<Event>> any() {
    return moves(Arbitraries.frequencyOf(Tuple.of(9, ahead()), Tuple.of(1, behind())));
  }

  /** Histories in which each signal comes in its time. */
  static Arbitrary<List<Event>> timely() {
    return moves(ahead());
  }

  private static Arbitrary<List<Event>> moves(Arbitrary<Integer> minutes) {
    Arbitrary<Move> move =
        Combinators.combine(
                Arbitraries.frequency(
                    Tuple.of(40, What.FIRES),
                    Tuple.of(18, What.RESOLVES),
                    Tuple.of(5, What.ACKNOWLEDGED),
                    Tuple.of(4, What.DONE),
                    Tuple.of(4, What.JUDGED),
                    Tuple.of(4, What.SILENCED),
                    Tuple.of(8, What.MEASURED),
                    Tuple.of(1, What.ANSWERED),
                    Tuple.of(8, What.TICK)),
                Arbitraries.integers().between(0, NAMES.size() - 1),
                Arbitraries.integers().between(0, ZONES.size() - 1),
                minutes,
                Arbitraries.integers().between(0, 14))
            .as(Move::new);
    return move.list().ofMinSize(1).ofMaxSize(45).map(Histories::events);
  }

  private static Arbitrary<Integer> ahead() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.just(0)),
        Tuple.of(4, Arbitraries.integers().between(1, 6)),
        Tuple.of(1, Arbitraries.integers().between(7, 40)));
  }

  private static Arbitrary<Integer> behind() {
    return Arbitraries.integers().between(-LATE, -1);
  }

  static List<Event> events(List<Move> moves) {
    return events(moves, Move::minutes, Move::event);
  }

  /** The time goes on with each move; a late one leaves it where it is. */
  static <M> List<Event> events(
      List<M> moves, ToIntFunction<M> minutes, BiFunction<M, Instant, Event> event) {
    List<Event> events = new ArrayList<>();
    Instant now = START;
    for (M move : moves) {
      Instant at = now.plus(Duration.ofMinutes(minutes.applyAsInt(move)));
      events.add(event.apply(move, at));
      now = at.isAfter(now) ? at : now;
    }
    return events;
  }

  /** When the latest of some events happens. */
  static Instant end(List<Event> events) {
    return events.stream().map(Event::at).max(Instant::compareTo).orElse(START);
  }
}
