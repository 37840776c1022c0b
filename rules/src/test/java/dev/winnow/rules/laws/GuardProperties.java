package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.CompiledRules;
import dev.winnow.core.Policy;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Approval;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.Target;
import dev.winnow.rules.store.BundledRules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** No action without its guards having been asked: whatever happens, whatever they are set to. */
class GuardProperties {

  private static final CompiledRules RULES = BundledRules.load();
  private static final List<String> ALERTS = List.of("AppDown", "AppBad", "NodeBad", "QueueStuck");
  private static final List<String> NAMESPACES = List.of("sre", "shop", "kube-system", "stage");
  private static final List<String> NAMES = List.of("a", "b", "winnow-x");

  /** What guards are set to: the numbers as they are written, and as they are checked. */
  record Setup(int inNamespace, int inAll, int within, int cooldown, boolean frozen, boolean asks) {

    String settings() {
      return """
      fixes:
        - {alert: AppDown, times: 1, action: restart-workload}
        - {alert: AppBad, times: 2, action: undo-rollout}
        - {alert: NodeBad, times: 1, action: cordon-node}
        - {alert: QueueStuck, times: 1, action: restart-worker}
      dedup: {reopen: 15m}
      flapping: {high: 100, low: 0}
      hours: {frozen: {zone: UTC, from: "08:30", to: "09:15"}}
      verify: {answer: 20m, unhelpful: 2, within: 1h}
      guards:
        dryRun: {namespaces: [stage]}
      """
          + "  budget: {namespace: %d, all: %d, within: %dm}\n  cooldown: %dm\n"
              .formatted(inNamespace, inAll, within, cooldown)
          + (frozen ? "  freeze: [frozen]\n" : "")
          + (asks ? "  approval: {above: low, lasts: 20m}\n" : "");
    }
  }

  /** Something that happens, some minutes after what was before. */
  record Step(int what, int alert, int namespace, int name, int minutes) {}

  @Provide
  Arbitrary<Setup> setups() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 4),
            Arbitraries.integers().between(1, 6),
            Arbitraries.integers().between(5, 60),
            Arbitraries.integers().between(0, 30),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as(Setup::new);
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(12, 0), Tuple.of(3, 1), Tuple.of(4, 2), Tuple.of(3, 3), Tuple.of(2, 4)),
            Arbitraries.integers().between(0, ALERTS.size() - 1),
            Arbitraries.integers().between(0, NAMESPACES.size() - 1),
            Arbitraries.integers().between(0, NAMES.size() - 1),
            Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0)),
                Tuple.of(4, Arbitraries.integers().between(1, 9))))
        .as(Step::new)
        .list()
        .ofMinSize(5)
        .ofMaxSize(40);
  }

  @Law
  void noActionWithoutItsGuardsHavingBeenAsked(
      @ForAll("setups") Setup setup, @ForAll("steps") List<Step> steps) {
    Policy policy = Given.policy(setup.settings(), RULES);
    Watcher watcher = new Watcher(setup);
    try (TriageEngine engine = TriageEngine.of(policy)) {
      Instant now = Histories.START;
      for (Step step : steps) {
        Instant next = now.plus(Duration.ofMinutes(step.minutes()));
        for (; now.isBefore(next); now = now.plus(Duration.ofMinutes(1))) {
          watcher.see(engine.advanceTo(now));
        }
        watcher.see(engine.advanceTo(now));
        watcher.give(engine, step, now);
      }
      watcher.see(engine.advanceTo(now.plus(Duration.ofHours(2))));
      assertThat(engine.failures()).isEmpty();
    }
  }

  /** Knows what was asked for, and checks each action by itself. */
  private static final class Watcher {
    private final Setup setup;
    private final List<ActionRequest> asked = new ArrayList<>();
    private final Map<String, Instant> over = new HashMap<>();
    private final Map<String, Instant> approved = new HashMap<>();

    Watcher(Setup setup) {
      this.setup = setup;
    }

    void give(TriageEngine engine, Step step, Instant at) {
      if (step.what() == 2) {
        answer(engine, step, at);
        return;
      }
      Signal signal = signal(engine, step, at);
      see(engine.accept(signal).decisions());
    }

    /** Failures alone: then an action is over when that is said, and nothing else ends it. */
    private void answer(TriageEngine engine, Step step, Instant at) {
      if (asked.isEmpty()) {
        return;
      }
      ActionRequest one = asked.get((step.alert() + step.name()) % asked.size());
      over.putIfAbsent(one.id(), at);
      ActionOutcome.Result result =
          step.namespace() % 2 == 0 ? ActionOutcome.Result.FAILED : ActionOutcome.Result.DRY_RUN;
      see(engine.accept(new ActionOutcome(one.id(), result, "", at, "test")).decisions());
    }

    private Signal signal(TriageEngine engine, Step step, Instant at) {
      String alert = ALERTS.get(step.alert());
      Labels labels =
          alert.equals("NodeBad")
              ? Labels.of("node", NAMES.get(step.name()))
              : Labels.of(
                  Map.of(
                      "namespace", NAMESPACES.get(step.namespace()),
                      "deployment", NAMES.get(step.name())));
      if (step.what() == 1) {
        return Alert.resolved(alert).labels(labels).at(at).build();
      }
      if (step.what() == 3 && !engine.tickets().isEmpty()) {
        String ticket = engine.tickets().get(step.name() % engine.tickets().size()).id();
        approved.put(ticket, at);
        return new Approval(Target.ticket(ticket), "ann", at, "test");
      }
      return Alert.firing(alert).labels(labels).at(at).build();
    }

    void see(List<Decision> decided) {
      for (Decision one : decided) {
        if (one instanceof ActionRequest action) {
          check(action);
          asked.add(action);
        }
      }
    }

    private void check(ActionRequest action) {
      String namespace = action.what().namespace();
      String target = action.what().target();
      assertThat(namespace).as("%s", action).isNotIn("kube-system", "stage");
      assertThat(target).as("%s is protected", action).doesNotEndWith("winnow-x");
      assertThat(asked)
          .as("%s is asked for once", action)
          .noneMatch(o -> o.id().equals(action.id()));
      assertThat(within(action, "")).as("%s: all", action).isLessThan(setup.inAll());
      if (!namespace.isEmpty()) {
        assertThat(within(action, namespace)).as("%s", action).isLessThan(setup.inNamespace());
      }
      if (!target.isEmpty()) {
        asked.stream().filter(o -> o.what().target().equals(target)).forEach(o -> apart(o, action));
      }
      checkTime(action);
      checkApproval(action);
    }

    private long within(ActionRequest action, String namespace) {
      Instant since = action.at().minus(Duration.ofMinutes(setup.within()));
      return asked.stream()
          .filter(one -> one.at().isAfter(since))
          .filter(one -> namespace.isEmpty() || one.what().namespace().equals(namespace))
          .count();
    }

    /** Nobody answers within twenty minutes: then it is over too. */
    private void apart(ActionRequest before, ActionRequest action) {
      Instant unanswered = before.at().plus(Duration.ofMinutes(20));
      Instant end = over.getOrDefault(before.id(), unanswered);
      Instant first = end.isBefore(unanswered) ? end : unanswered;
      assertThat(action.at())
          .as("%s after %s", action, before)
          .isAfterOrEqualTo(first.plus(Duration.ofMinutes(setup.cooldown())));
    }

    private void checkTime(ActionRequest action) {
      Instant from = Instant.parse("2026-01-05T08:30:00Z");
      Instant to = Instant.parse("2026-01-05T09:15:00Z");
      boolean inside = !action.at().isBefore(from) && action.at().isBefore(to);
      assertThat(setup.frozen() && inside).as("%s in a freeze", action).isFalse();
    }

    private void checkApproval(ActionRequest action) {
      if (setup.asks() && !action.action().equals("restart-workload")) {
        assertThat(approved).as("%s has no approval", action).containsKey(action.ticket());
        Instant until = approved.get(action.ticket()).plus(Duration.ofMinutes(20));
        assertThat(action.at()).as("%s after its approval", action).isBefore(until);
      }
    }
  }
}
