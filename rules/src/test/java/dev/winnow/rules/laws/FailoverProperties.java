package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.CompiledRules;
import dev.winnow.core.Policy;
import dev.winnow.core.Snapshot;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.ActionOutcome.Result;
import dev.winnow.core.signal.LogLine;
import dev.winnow.core.signal.Probe;
import dev.winnow.core.signal.Signal;
import dev.winnow.rules.store.BundledRules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import net.jqwik.api.statistics.Statistics;

/** A failover is done once and in its order, whatever is seen, answered or restarted meanwhile. */
class FailoverProperties {

  private static final CompiledRules RULES = BundledRules.load();

  private static final String SETTINGS =
      """
      flapping: {high: 100, low: 0}
      verify: {unhelpful: 20}
      guards: {cooldown: 1m, budget: {namespace: 100, all: 100, within: 1h}}
      procedures:
        - {name: dns-shutdown, program: t, arguments: [down, "{server}"], allow: {server: "dns[0-9]"}, dryRun: false}
        - {name: dns-failover, program: t, arguments: [over, "{server}"], allow: {server: "dns[0-9]"}, dryRun: false}
        - {name: dns-force, program: t, arguments: [force, "{server}"], allow: {server: "dns[0-9]"}, dryRun: false}
      dnsFailover: {pairs: [{name: dns, active: dns1, standby: dns2}]}
      """;

  /** Something that happens, some seconds after what was before. */
  record Step(int what, int server, int result, int seconds) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(3, 0),
                Tuple.of(2, 1),
                Tuple.of(2, 2),
                Tuple.of(1, 3),
                Tuple.of(4, 4),
                Tuple.of(2, 5)),
            Arbitraries.integers().between(1, 2),
            Arbitraries.integers().between(0, 3),
            Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(0)),
                Tuple.of(4, Arbitraries.integers().between(1, 200))))
        .as(Step::new)
        .list()
        .ofMinSize(5)
        .ofMaxSize(24);
  }

  @Law
  void eachStepIsAskedForOnceAndForceOnlyAfterAFailedShutdown(@ForAll("steps") List<Step> steps) {
    Policy policy = Given.policy(SETTINGS, RULES);
    Watcher watcher = new Watcher();
    TriageEngine engine = TriageEngine.of(policy);
    Instant now = Histories.START;
    try {
      for (Step step : steps) {
        now = now.plusSeconds(step.seconds());
        watcher.see(engine.advanceTo(now));
        if (step.what() == 5) {
          Snapshot kept = Snapshot.parse(engine.snapshot().toJson());
          engine.close();
          engine = TriageEngine.restore(policy, kept);
        } else {
          for (Signal signal : watcher.signals(step, now)) {
            watcher.see(engine.accept(signal).decisions());
          }
        }
      }
      watcher.see(engine.advanceTo(now.plus(Duration.ofHours(2))));
      assertThat(engine.failures()).isEmpty();
    } finally {
      engine.close();
    }
  }

  /** Knows what was asked for and answered, and checks each step by itself. */
  private static final class Watcher {
    private final List<ActionRequest> asked = new ArrayList<>();
    private final Set<String> steps = new HashSet<>();
    private final Map<String, Result> answers = new HashMap<>();

    List<Signal> signals(Step step, Instant at) {
      String server = "dns" + step.server();
      return switch (step.what()) {
        case 0 -> List.of(new Probe(server, false, "", at, "berlin"));
        case 1 -> List.of(new Probe(server, true, "", at, "madrid"));
        case 2 -> List.of(new LogLine("Unexpected Error encountered.", at, server + ".log"));
        case 3 -> List.of(new LogLine("Answering Query.", at, server + ".log"));
        default -> answer(step, at);
      };
    }

    /** Any that was asked for, possibly again: the first answer counts. */
    private List<Signal> answer(Step step, Instant at) {
      if (asked.isEmpty()) {
        return List.of();
      }
      ActionRequest one = asked.get(Math.max(0, asked.size() - step.server()));
      Result result = Result.values()[step.result()];
      answers.putIfAbsent(one.id(), result);
      return List.of(new ActionOutcome(one.id(), result, "", at, "test"));
    }

    void see(List<? extends Decision> decisions) {
      decisions.stream()
          .filter(ActionRequest.class::isInstance)
          .map(ActionRequest.class::cast)
          .forEach(this::check);
    }

    private void check(ActionRequest request) {
      String ticket = request.ticket() + " ";
      assertThat(steps.add(ticket + request.what().key())).as("once: %s", request).isTrue();
      String shutdown = request.what().target().equals("dns1") ? "dns2" : "dns1";
      switch (request.action()) {
        case "dns-force" ->
            assertThat(answered(request.ticket(), shutdown)).isEqualTo(Result.FAILED);
        case "dns-failover" ->
            assertThat(answered(request.ticket(), shutdown)).isIn(Result.DONE, Result.DRY_RUN);
        default -> assertThat(request.action()).isEqualTo("dns-shutdown");
      }
      asked.add(request);
      Statistics.label("asked for").collect(request.action());
    }

    private Result answered(String ticket, String server) {
      return asked.stream()
          .filter(one -> one.ticket().equals(ticket) && one.action().equals("dns-shutdown"))
          .filter(one -> one.what().target().equals(server))
          .map(one -> answers.getOrDefault(one.id(), Result.REFUSED))
          .findFirst()
          .orElse(Result.REFUSED);
    }
  }
}
