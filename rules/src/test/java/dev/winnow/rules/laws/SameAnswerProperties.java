package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Policy;
import dev.winnow.core.Snapshot;
import dev.winnow.core.Stats;
import dev.winnow.core.Triage;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Disposition;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Sample;
import dev.winnow.core.signal.Silence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The same signals give the same answers: on every run, after a restart, in any order. */
class SameAnswerProperties {

  @Provide
  Arbitrary<List<Event>> histories() {
    return Histories.any();
  }

  @Provide
  Arbitrary<List<Event>> timely() {
    return Histories.timely();
  }

  @Law
  void twoEnginesSayTheSame(@ForAll("histories") List<Event> history, @ForAll boolean stormy) {
    Policy policy = Given.either(stormy);
    try (TriageEngine one = Given.engine(policy);
        TriageEngine other = Given.engine(policy)) {
      assertThat(Event.all(history, one)).isEqualTo(Event.all(history, other));
      assertThat(one.snapshot().toJson()).isEqualTo(other.snapshot().toJson());
      assertThat(one.failures()).isEmpty();
    }
  }

  @Law
  void anEngineThatIsRestoredGoesOnAsIfItHadNeverStopped(
      @ForAll("histories") List<Event> history,
      @ForAll boolean stormy,
      @ForAll @IntRange(min = 0, max = 60) int at) {
    Policy policy = Given.either(stormy);
    int cut = at % (history.size() + 1);
    try (TriageEngine one = Given.engine(policy)) {
      Event.all(history.subList(0, cut), one);
      String json = one.snapshot().toJson();
      try (TriageEngine other = TriageEngine.restore(policy, Snapshot.parse(json))) {
        assertThat(other.snapshot().toJson()).isEqualTo(json);
        assertThat(other.tickets()).isEqualTo(one.tickets());
        List<Event> rest = new ArrayList<>(history.subList(cut, history.size()));
        rest.add(new Event.Tick(Histories.end(history).plus(Duration.ofHours(5))));
        assertThat(Event.all(rest, other)).isEqualTo(Event.all(rest, one));
        assertThat(other.tickets()).isEqualTo(one.tickets());
        assertThat(other.snapshot().toJson()).isEqualTo(one.snapshot().toJson());
      }
    }
  }

  /** Without flapping and fixes, which count repeats by intent. */
  @Law
  void anAlertThatIsRepeatedAtOnceChangesCountsOnly(@ForAll("histories") List<Event> history) {
    try (TriageEngine once = Given.engine(Given.calm());
        TriageEngine twice = Given.engine(Given.calm())) {
      List<Decision> decisions = new ArrayList<>();
      List<Decision> again = new ArrayList<>();
      List<String> told = new ArrayList<>();
      for (Event event : history) {
        event.to(once, told, decisions);
        event.to(twice, told, again);
        if (event instanceof Event.Sent sent && sent.firing()) {
          List<String> before = withoutCounts(Told.tickets(twice));
          Triage repeat = twice.accept(sent.signal());
          assertThat(repeat.decisions()).isEmpty();
          assertThat(repeat.disposition()).isNotEqualTo(Disposition.OPENED);
          assertThat(withoutCounts(Told.tickets(twice))).isEqualTo(before);
        }
      }
      assertThat(Told.pages(again)).isEqualTo(Told.pages(decisions));
      assertThat(withoutCounts(Told.tickets(twice))).isEqualTo(withoutCounts(Told.tickets(once)));
      assertThat(again).extracting(Decision::id).isEqualTo(ids(decisions));
    }
  }

  private static List<String> ids(List<Decision> decisions) {
    return decisions.stream().map(Decision::id).toList();
  }

  private static List<String> withoutCounts(List<String> tickets) {
    return tickets.stream()
        .map(
            ticket ->
                ticket
                    .replaceAll("\\| \\d+ \\|", "|")
                    .replaceAll(",? ?\\d+ times", "")
                    .replaceAll(" ?\\(\\)", ""))
        .toList();
  }

  /** Without storms: which incident is one too many depends on which came before. */
  @Law
  void signalsOfOneInstantMayComeInAnyOrder(
      @ForAll("timely") List<Event> history, @ForAll Random random) {
    Policy policy = Given.busy();
    List<Event> other = new ArrayList<>();
    Silenced silenced = Silenced.in(history);
    int from = 0;
    while (from < history.size()) {
      int to = from + 1;
      while (to < history.size()
          && silenced.exchangeable(history.subList(from, to), history.get(to))) {
        to++;
      }
      List<Event> shuffled = new ArrayList<>(history.subList(from, to));
      Collections.shuffle(shuffled, random);
      other.addAll(shuffled);
      from = to;
    }
    Event.Tick last = new Event.Tick(Histories.end(history).plus(Duration.ofMinutes(40)));
    try (TriageEngine one = Given.engine(policy);
        TriageEngine two = Given.engine(policy)) {
      List<Decision> decisions = new ArrayList<>();
      List<Decision> permuted = new ArrayList<>();
      Event.all(history, one, decisions);
      Event.all(other, two, permuted);
      assertThat(Told.tickets(two)).as("tickets").isEqualTo(Told.tickets(one));
      Event.all(List.of(last), one, decisions);
      Event.all(List.of(last), two, permuted);
      assertThat(Told.pages(permuted)).as("pages").isEqualTo(Told.pages(decisions));
      assertThat(Told.tickets(two)).as("tickets later").isEqualTo(Told.tickets(one));
    }
  }

  /** What is silenced at one time or another. */
  private record Silenced(List<Silence> silences) {

    static Silenced in(List<Event> history) {
      List<Silence> silences = new ArrayList<>();
      for (Event event : history) {
        if (event instanceof Event.Sent sent && sent.signal() instanceof Silence silence) {
          silences.add(silence);
        }
      }
      return new Silenced(silences);
    }

    /**
     * Alerts of one instant that all fire, or all resolve: their order is chance. Not so that of
     * two of one series: what is told later is the newer news. Nor of one that is muted, by its
     * sender or by a silence: a ticket that is open already stays.
     */
    boolean exchangeable(List<Event> some, Event next) {
      return some.stream().allMatch(one -> exchangeable(one, next));
    }

    private boolean exchangeable(Event one, Event two) {
      return one.at().equals(two.at())
          && one instanceof Event.Sent first
          && two instanceof Event.Sent second
          && (first.firing() && second.firing() || first.resolving() && second.resolving())
          && !(muted(first) || muted(second) || series(first).equals(series(second)));
    }

    private boolean muted(Event.Sent sent) {
      return sent.signal() instanceof Alert alert
          && (!alert.silencedBy().isEmpty()
              || silences.stream().anyMatch(one -> covers(one, alert)));
    }

    private static boolean covers(Silence silence, Alert alert) {
      return silence.matchers().stream()
          .allMatch(matcher -> matcher.matches(alert.name(), alert.labels()));
    }
  }

  private static String series(Event.Sent sent) {
    return sent.signal() instanceof Alert alert ? alert.name() + alert.labels() : "";
  }

  @Law
  void everySignalHasExactlyOneDisposition(
      @ForAll("histories") List<Event> history, @ForAll boolean stormy) {
    try (TriageEngine engine = Given.engine(Given.either(stormy))) {
      Map<Disposition, Long> counted = new EnumMap<>(Disposition.class);
      Stream.of(Disposition.values()).forEach(one -> counted.put(one, 0L));
      long signals = 0;
      for (Event event : history) {
        if (event instanceof Event.Sent sent) {
          Triage triage = engine.accept(sent.signal());
          signals++;
          assertThat(triage.signal()).isEqualTo(signals);
          assertThat(triage.ruleId()).isNotEmpty();
          assertThat(triage.reason()).isNotEmpty();
          counted.merge(triage.disposition(), 1L, Long::sum);
          if (sent.firing()) {
            assertThat(triage.disposition()).isNotEqualTo(Disposition.REJECTED);
            assertThat(triage.ruleId()).isNotEqualTo("engine-recorded");
          }
          if (triage.disposition() == Disposition.REJECTED) {
            assertThat(sent.signal()).isInstanceOf(Sample.class);
          }
        } else {
          engine.advanceTo(event.at());
        }
      }
      Stats stats = engine.stats();
      assertThat(stats.signals()).isEqualTo(signals);
      assertThat(stats.dispositions()).isEqualTo(counted);
      assertThat(stats.tooLate()).isGreaterThanOrEqualTo(counted.get(Disposition.REJECTED));
      assertThat(stats.dropped()).isZero();
    }
  }
}
