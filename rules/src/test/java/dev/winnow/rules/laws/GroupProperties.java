package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Policy;
import dev.winnow.core.engine.RuleBase;
import dev.winnow.core.engine.TwinEngine;
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
 * It makes no difference whether rules are loaded when signals come that need them, or all at once:
 * to decisions, reasons, changes, snapshots, or which rules fired how often.
 */
class GroupProperties {

  private static final RuleBase RULES = RuleBase.of(BundledRules.load());

  private static final String WATCH =
      """
      redButton: [{namespace: shop, deployment: shop, limit: 1}]
      nodeDown: {cordon: 5m}
      restartStorm: {pods: 2}
      """;

  private static final List<Policy> POLICIES =
      List.of(policy(Given.BUSY), policy(Given.STORMY + WATCH), RulesStayProperties.watching());

  private static Policy policy(String text) {
    return Given.policy(text, BundledRules.load());
  }

  @Provide
  Arbitrary<Policy> policies() {
    return Arbitraries.of(POLICIES);
  }

  @Provide
  Arbitrary<List<Event>> alerts() {
    return Histories.any();
  }

  @Provide
  Arbitrary<List<Event>> clusters() {
    return Clusters.any();
  }

  @Law
  void aClusterThatIsHeardOfLaterMakesNoDifference(
      @ForAll("alerts") List<Event> alerts,
      @ForAll("clusters") List<Event> cluster,
      @ForAll("policies") Policy policy,
      @ForAll @IntRange(min = 0, max = 60) int at,
      @ForAll @IntRange(min = 0, max = 200) int stop) {
    List<Event> history = mixed(alerts, cluster, at % (alerts.size() + 1));
    int cut = stop % (history.size() + 1);
    List<String> told = new ArrayList<>();
    try (TwinEngine one = TwinEngine.of(policy, RULES)) {
      Event.all(history.subList(0, cut), one).forEach(told::add);
      one.tickets();
      try (TwinEngine other = one.restored()) {
        List<Event> rest = history.subList(cut, history.size());
        assertThat(Event.all(rest, other)).isEqualTo(Event.all(rest, one));
        end(one, history);
        end(other, history);
      }
    }
  }

  private static void end(TwinEngine engine, List<Event> history) {
    Instant end = Histories.end(history);
    engine.advanceTo(end.plus(Duration.ofHours(5)));
    engine.advanceTo(end.plus(Duration.ofDays(3)));
    assertThat(engine.failures()).isEmpty();
    engine.tickets();
    engine.untold();
    engine.stats();
  }

  /** Alerts alone for a while, then by turns with what is heard of a cluster. */
  private static List<Event> mixed(List<Event> alerts, List<Event> cluster, int from) {
    List<Event> mixed = new ArrayList<>(alerts.subList(0, from));
    for (int i = 0; i < Math.max(alerts.size() - from, cluster.size()); i++) {
      if (i < cluster.size()) {
        mixed.add(cluster.get(i));
      }
      if (from + i < alerts.size()) {
        mixed.add(alerts.get(from + i));
      }
    }
    return mixed;
  }

  @Law
  void whoHearsOfNoClusterLoadsNoRulesForOne(@ForAll("alerts") List<Event> history) {
    try (TwinEngine engine = TwinEngine.of(POLICIES.get(0), RULES)) {
      Event.all(history, engine);
      assertThat(engine.loaded()).doesNotContain("CLUSTER").doesNotContain("ANY");
    }
  }
}
