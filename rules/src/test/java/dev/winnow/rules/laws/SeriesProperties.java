package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Triage;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Disposition;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** An incident is open while one of its series fires, and no alert vanishes. */
class SeriesProperties {

  private static final List<String> PODS = List.of("a", "b", "c");

  /** What is told of a pod's episode; it began so many seconds after the history did. */
  record News(boolean firing, String pod, int started) {

    private Alert alert(Instant at) {
      Alert.Builder alert = firing ? Alert.firing("Lonely") : Alert.resolved("Lonely");
      return alert.label("pod", pod).startsAt(Histories.START.plusSeconds(started)).at(at).build();
    }
  }

  /** All is told within the time for which ends and closed incidents are remembered. */
  @Provide
  Arbitrary<List<News>> news() {
    return Combinators.combine(
            Arbitraries.frequency(Tuple.of(3, true), Tuple.of(2, false)),
            Arbitraries.of(PODS),
            Arbitraries.integers().between(0, 3))
        .as((firing, pod, started) -> new News(firing, pod, started * 10))
        .list()
        .ofMinSize(1)
        .ofMaxSize(25);
  }

  @Law
  void anIncidentIsOpenIfAndOnlyIfASeriesFires(@ForAll("news") List<News> history) {
    try (TriageEngine engine = Given.engine(Given.calm())) {
      Map<String, Integer> newest = new HashMap<>();
      Set<String> ended = new HashSet<>();
      Instant now = Histories.START.plusSeconds(60);
      for (News news : history) {
        now = now.plusSeconds(10);
        engine.accept(news.alert(now));
        engine.advanceTo(now);
        newest.merge(news.pod(), news.started(), Math::max);
        if (!news.firing()) {
          ended.add(news.pod() + news.started());
        }
        boolean fires =
            newest.entrySet().stream()
                .anyMatch(one -> !ended.contains(one.getKey() + one.getValue()));
        assertThat(engine.tickets().stream().anyMatch(SeriesProperties::isOpen))
            .as("after %s", news)
            .isEqualTo(fires);
      }
    }
  }

  private static boolean isOpen(TicketView ticket) {
    return ticket.state() == TicketView.State.OPEN;
  }

  /** Late by hours, ahead by years, at no time at all. */
  @Provide
  Arbitrary<List<Duration>> offsets() {
    return Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.integers().between(0, 600).map(Duration::ofSeconds)),
            Tuple.of(2, Arbitraries.integers().between(-60, 90).map(Duration::ofMinutes)),
            Tuple.of(1, Arbitraries.integers().between(-400, 800).map(Duration::ofDays)),
            Tuple.of(
                1, Arbitraries.of(Duration.ofDays(-365L * 2000), Duration.ofDays(365L * 9000))))
        .list()
        .ofMinSize(1)
        .ofMaxSize(20);
  }

  @Law
  void noAlertIsRefusedForItsTime(@ForAll("offsets") List<Duration> offsets) {
    try (TriageEngine engine = Given.engine(Given.calm())) {
      int number = 0;
      for (Duration offset : offsets) {
        Signal alert =
            Alert.firing("Lonely")
                .label("zone", "z" + number++)
                .at(Histories.START.plus(offset))
                .build();
        Triage triage = engine.accept(alert);
        assertThat(triage.disposition()).isEqualTo(Disposition.OPENED);
        assertThat(triage.ticket()).isNotEmpty();
      }
      assertThat(engine.failures()).isEmpty();
    }
  }
}
