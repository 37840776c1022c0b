package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Policy;
import dev.winnow.core.Snapshot;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.rules.store.BundledRules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * A bundled rule that is taken out is an outage of the policy: no history takes one out, and none
 * makes a restored engine do what the other would not.
 */
class RulesStayProperties {

  private static final String WATCH =
      """
      flapping: {high: 100, low: 0}
      redButton: [{namespace: shop, deployment: shop, limit: 1}]
      fixes: [{alert: WorkloadCrashLooping, times: 1, action: undo-rollout}]
      nodeDown: {cordon: 5m}
      restartStorm: {pods: 2}
      """;

  /** As far behind as `replay` accepts, and `watch`; a week; and where all is forgotten soon. */
  private static final List<Policy> POLICIES =
      List.of(
          policy(""),
          policy("engine: {lateness: 1d}\n"),
          policy("engine: {lateness: 7d}\nreview: {quiet: 3h}\ndedup: {reopen: 1m}\n"),
          policy(
              "engine: {lateness: 1d}\nverify: {answer: 1m, unhelpful: 1}\nguards: {cooldown: 0s}\n"));

  /** A policy that watches, acts and counts. */
  static Policy watching() {
    return POLICIES.get(0);
  }

  private static Policy policy(String text) {
    return Given.policy(WATCH + text, BundledRules.load());
  }

  @Provide
  Arbitrary<Policy> policies() {
    return Arbitraries.of(POLICIES);
  }

  @Provide
  Arbitrary<List<Event>> histories() {
    return Clusters.any();
  }

  @Provide
  Arbitrary<List<Event>> alerts() {
    return Histories.any();
  }

  @Law
  void noHistoryOfAClusterTakesARuleOut(
      @ForAll("histories") List<Event> history, @ForAll("policies") Policy policy) {
    try (TriageEngine engine = Given.engine(policy)) {
      run(history, engine);
      engine.advanceTo(Histories.end(history).plus(Duration.ofDays(2)));
      assertThat(engine.failures()).isEmpty();
    }
  }

  @Law
  void noHistoryOfAlertsTakesARuleOut(@ForAll("alerts") List<Event> history) {
    try (TriageEngine engine = Given.engine(Given.stormy())) {
      run(history, engine);
      engine.advanceTo(Histories.end(history).plus(Duration.ofDays(2)));
      assertThat(engine.failures()).isEmpty();
    }
  }

  @Law
  void aRestoredEngineDoesWhatTheOtherDoes(
      @ForAll("histories") List<Event> history,
      @ForAll("policies") Policy policy,
      @ForAll @IntRange(min = 0, max = 60) int at) {
    int cut = at % (history.size() + 1);
    try (TriageEngine one = Given.engine(policy)) {
      List<Decision> before = run(history.subList(0, cut), one);
      if (at % 2 == 0) {
        before.addAll(one.advanceTo(one.now().plus(Duration.ofMinutes(at))));
      }
      try (TriageEngine other =
          TriageEngine.restore(policy, Snapshot.parse(one.snapshot().toJson()))) {
        List<Event> rest = new ArrayList<>(answers(before));
        rest.addAll(history.subList(cut, history.size()));
        rest.add(new Event.Tick(Histories.end(history).plus(Duration.ofDays(2))));
        assertThat(Event.all(rest, other)).isEqualTo(Event.all(rest, one));
      }
    }
  }

  /** What is asked for is done at once, or fails, or is never heard of. */
  private static List<Decision> run(List<Event> history, TriageEngine engine) {
    List<Decision> all = new ArrayList<>();
    List<String> told = new ArrayList<>();
    int from = 0;
    for (Event event : history) {
      event.to(engine, told, all);
      List<Event> answers = answers(all.subList(from, all.size()));
      from = all.size();
      answers.forEach(answer -> answer.to(engine, told, all));
    }
    return all;
  }

  private static List<Event> answers(List<Decision> decisions) {
    List<Event> answers = new ArrayList<>();
    for (Decision decision : decisions) {
      if (decision instanceof ActionRequest && decision.id().hashCode() % 3 != 0) {
        boolean done = decision.id().hashCode() % 2 == 0;
        Instant at = decision.at().plusSeconds(5);
        answers.add(new Event.Sent(new ActionOutcome(decision.id(), done, "", at, "")));
      }
    }
    return answers;
  }
}
