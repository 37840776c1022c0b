package dev.winnow.runtime.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Policy;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.signal.Alert;
import dev.winnow.rules.Policies;
import dev.winnow.runtime.compare.RunningComparison;
import dev.winnow.runtime.journal.Decided;
import dev.winnow.runtime.journal.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever comes: a policy beside changes nothing, and the same policy beside differs in nothing.
 */
class ShadowProperties {

  private static final Policy POLICY = Policies.bundled().load();
  private static final Policy OTHER =
      Policies.bundled().withSetting("ownership.otherwise", "nightwatch").load();
  private static final List<String> NAMES = List.of("DiskFull", "ApiDown", "QueueLong");
  private static final ShadowOptions OPTIONS =
      new ShadowOptions(100_000, Duration.ofMinutes(10), 100);

  /** Alerts, and when they come. */
  record Step(int minutes, List<Integer> alerts) {}

  @Provide
  Arbitrary<List<Step>> histories() {
    Arbitrary<List<Integer>> alerts = Arbitraries.integers().between(0, 11).list().ofMaxSize(4);
    return Combinators.combine(Arbitraries.integers().between(0, 40), alerts)
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(20);
  }

  @Property(tries = 15)
  void thePolicyThatActsDecidesTheSameWithAndWithoutOneBeside(
      @ForAll("histories") List<Step> history) {
    MemoryJournal without = new MemoryJournal();
    String stands = lived(history, without, Optional.empty());
    MemoryJournal with = new MemoryJournal();
    ShadowPlan plan = new ShadowPlan(OTHER, OPTIONS, words -> {});

    assertThat(lived(history, with, Optional.of(plan))).isEqualTo(stands);
    assertThat(with.entries).isEqualTo(without.entries);
    assertThat(with.decisions).isEqualTo(without.decisions);
    assertThat(with.deliveries).isEqualTo(without.deliveries);
  }

  private static String lived(
      List<Step> history, MemoryJournal journal, Optional<ShadowPlan> beside) {
    Life.Passing time = new Life.Passing();
    try (Life life = new Life(journal, POLICY, time)) {
      life.shadowing.begin(beside, life.deciding.engine());
      for (Step step : history) {
        time.by(Duration.ofMinutes(step.minutes()));
        CompletableFuture<Accepted> answer =
            life.offer(
                step.alerts().stream().map(one -> new Submission(alert(one), false, "")).toList());
        life.goOn();
        assertThat(step.alerts().isEmpty() || answer.isDone()).isTrue();
      }
      return life.deciding.engine().snapshot().toJson();
    }
  }

  private static Alert alert(int which) {
    String name = NAMES.get(which % NAMES.size());
    Alert.Builder alert = which < 8 ? Alert.firing(name) : Alert.resolved(name);
    return alert
        .label("severity", "critical")
        .label("host", "h" + which % 2)
        .at(Life.START)
        .build();
  }

  @Property(tries = 25)
  void theSamePolicyDecidesNothingOtherwise(@ForAll("histories") List<Step> history) {
    RunningComparison comparison = new RunningComparison(OPTIONS.within(), 100);
    Instant now = Life.START;
    int half = history.size() / 2;
    try (TriageEngine live = TriageEngine.of(POLICY)) {
      for (Step step : history.subList(0, half)) {
        now = now.plus(Duration.ofMinutes(step.minutes())).plusMillis(1);
        for (int which : step.alerts()) {
          live.accept(alert(which), now);
        }
      }
      try (ShadowEngine shadow =
          new ShadowEngine(POLICY, ShadowEngine.Beginning.of(live), comparison)) {
        for (Step step : history.subList(half, history.size())) {
          now = now.plus(Duration.ofMinutes(step.minutes())).plusMillis(1);
          for (int which : step.alerts()) {
            Entry entry = new Entry.Received(now, alert(which), "");
            shadow.decide(entry, decided(live.accept(alert(which), now).decisions()));
          }
          shadow.decide(new Entry.Tick(now), decided(live.advanceTo(now)));
        }
        Instant end = now.plus(Duration.ofHours(1));
        shadow.decide(new Entry.Tick(end), decided(live.advanceTo(end)));
      }
    }
    assertThat(comparison.latest()).isEmpty();
  }

  private static List<Decided> decided(List<Decision> decisions) {
    return decisions.stream().map(one -> new Decided(1, one, Optional.empty(), List.of())).toList();
  }
}
