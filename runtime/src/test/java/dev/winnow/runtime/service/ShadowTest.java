package dev.winnow.runtime.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.winnow.core.Policy;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.signal.Alert;
import dev.winnow.rules.Policies;
import dev.winnow.runtime.compare.DifferenceKind;
import dev.winnow.runtime.compare.RunningComparison;
import dev.winnow.runtime.journal.Decided;
import dev.winnow.runtime.journal.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy beside the one that acts: whatever becomes of it, that one goes on. */
class ShadowTest {

  private static final long PATIENCE_SECONDS = 60;
  private static final Duration WITHIN = Duration.ofMinutes(10);
  private static final Policy POLICY = Policies.bundled().load();
  private static final Policy OTHER =
      Policies.bundled().withSetting("ownership.otherwise", "nightwatch").load();

  @TempDir private Path folder = Path.of("");
  private final BlockingQueue<String> notices = new LinkedBlockingQueue<>();
  private final List<Entry> entries = new ArrayList<>();

  private static Submission alert(String name) {
    return new Submission(
        Alert.firing(name).label("severity", "critical").at(Life.START).build(), false, "");
  }

  private String notice() throws InterruptedException {
    String words = notices.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(words).isNotNull();
    return String.valueOf(words);
  }

  private ShadowPlan plan(Policy policy, int queue) {
    return new ShadowPlan(policy, new ShadowOptions(queue, WITHIN, 10), notices::add);
  }

  /** A rule that fails at each alert. */
  private Policy throwing() throws IOException {
    Path rule =
        Files.writeString(
            folder.resolve("broken.drl"),
            """
            package dev.winnow.policy

            rule "A broken rule"
                @Id("broken")
            when
                $a : Alert()
            then
                $a.labels().value( "x" ).substring( 9 );
            end
            """);
    return Policies.bundled().withRules(rule).load();
  }

  @Test
  void whatItDecidesOtherwiseIsCountedByKind() {
    RunningComparison comparison = new RunningComparison(WITHIN, 10);
    try (TriageEngine live = TriageEngine.of(POLICY);
        ShadowEngine shadow =
            new ShadowEngine(OTHER, ShadowEngine.Beginning.of(live), comparison)) {
      give(live, shadow, alert("DiskFull"), Duration.ZERO);
      for (int i = 1; i < 30; i++) {
        give(live, shadow, Duration.ofMinutes(i));
      }
    }
    assertThat(comparison.counts()).containsEntry(new DifferenceKind("ticket", "owner"), 1L);
    assertThat(comparison.counts().keySet())
        .as("nothing is said of when or how urgent")
        .noneMatch(kind -> kind.how().equals("priority") || kind.how().equals("from"));
  }

  @Test
  void whatIsOpenIsCarriedOver() {
    RunningComparison comparison = new RunningComparison(WITHIN, 10);
    try (TriageEngine live = TriageEngine.of(POLICY)) {
      live.accept(alert("DiskFull").signal(), Life.START);
      try (ShadowEngine shadow =
          new ShadowEngine(POLICY, ShadowEngine.Beginning.of(live), comparison)) {
        for (int i = 1; i < 60; i++) {
          give(live, shadow, Duration.ofMinutes(i));
        }
      }
      assertThat(live.tickets()).hasSize(1);
    }
    assertThat(comparison.counts()).isEmpty();
  }

  private void give(TriageEngine live, ShadowEngine shadow, Duration after) {
    Instant now = Life.START.plus(after);
    give(new Entry.Tick(now), shadow, live.advanceTo(now));
  }

  private void give(TriageEngine live, ShadowEngine shadow, Submission one, Duration after) {
    Instant now = Life.START.plus(after);
    Entry entry = new Entry.Received(now, one.signal(), "");
    give(entry, shadow, live.accept(one.signal(), now).decisions());
  }

  private void give(Entry entry, ShadowEngine shadow, List<Decision> decisions) {
    entries.add(entry);
    shadow.decide(
        entry,
        decisions.stream()
            .map(one -> new Decided(entries.size(), one, Optional.empty(), List.of()))
            .toList());
  }

  @Test
  void oneThatIsTooSlowIsStoppedAndSaidAndHoldsNobodyUp() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    ShadowPlan slow =
        new ShadowPlan(
            throwing(),
            new ShadowOptions(2, WITHIN, 10),
            words -> {
              notices.add(words);
              if (words.contains("broken")) {
                awaitQuietly(held);
              }
            });
    try (Life life = new Life(new MemoryJournal(), POLICY, new Life.Passing())) {
      life.shadowing.begin(Optional.of(slow), life.deciding.engine());
      accept(life, "DiskFull");
      assertThat(notice()).contains("the shadow policy", "broken");
      for (int i = 0; i < 9; i++) {
        accept(life, "DiskFull" + i);
      }
      assertThat(notice()).contains("stopped", "too slow: 2 entries");
      assertThat(life.deciding.engine().tickets()).hasSize(10);
      ShadowStanding standing = life.shadowing.standing().orElseThrow();
      assertThat(standing.state()).isEqualTo(ShadowStanding.State.BEHIND);
      assertThat(standing.isWhole()).isFalse();
      assertThat(standing.until()).isBefore(life.rounds.now());
    } finally {
      held.countDown();
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void accept(Life life, String name) {
    var answer = life.offer(List.of(alert(name)));
    life.goOn();
    assertThat(answer).isCompleted();
  }

  @Test
  void oneWhoseRuleFailsIsSaidAndTheOtherGoesOnWhole() throws Exception {
    try (Life life = new Life(new MemoryJournal(), POLICY, new Life.Passing())) {
      life.shadowing.begin(Optional.of(plan(throwing(), 100)), life.deciding.engine());
      accept(life, "DiskFull");

      assertThat(notice()).contains("the shadow policy", "broken.drl");
      assertThat(life.shadowing.standing().orElseThrow().failures())
          .singleElement()
          .asString()
          .contains("broken.drl");
      assertThat(life.deciding.engine().failures()).isEmpty();
      assertThat(life.notices).isEmpty();
    }
  }

  @Test
  void withoutAPlanThereIsNone() {
    try (Life life = new Life(new MemoryJournal(), POLICY, new Life.Passing())) {
      assertThat(life.shadowing.standing()).isEmpty();
      life.shadowing.begin(Optional.of(plan(OTHER, 100)), life.deciding.engine());
      assertThat(life.shadowing.standing()).map(ShadowStanding::policy).contains(OTHER.hash());
      life.shadowing.begin(Optional.empty(), life.deciding.engine());
      assertThat(life.shadowing.standing()).isEmpty();
    }
  }

  @Test
  void optionsThatCannotWorkAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ShadowOptions(0, WITHIN, 10))
        .withMessageContaining("\"queue\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ShadowOptions(10, WITHIN.negated(), 10))
        .withMessageContaining("\"within\"");
  }
}
