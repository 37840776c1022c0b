package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.core.Policy;
import dev.winnow.core.Snapshot;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.signal.Measurement;
import dev.winnow.rules.settings.BurnRate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Budgets burn as an exact computation over all samples says, and go on so after a restart. */
class SloBurnProperties {

  private static final String SETTINGS =
      """
      slo:
        events: 500
        silent: 30d
        objectives: [{name: availability, subject: shop, objective: 99.9, good: ok, total: all}]
      """;
  private static final Policy POLICY = Given.policy(SETTINGS, Given.busy().rules());
  private static final List<BurnRate> RATES = Given.settings(SETTINGS).slo().rates();
  private static final int PARTS = Given.settings(SETTINGS).slo().parts();
  private static final long EVENTS = 500;
  private static final long FAILED_OF = 1000; // 99.9 %: one of a thousand may fail

  /**
   * What was counted.
   *
   * @param after how many minutes after the one before
   * @param total how many events
   * @param failed how many of them failed; negative for more good ones than events
   */
  record Sample(int after, long total, long failed) {}

  private record At(long millis, long total, long failed) {}

  @Provide
  Arbitrary<List<Sample>> histories() {
    Arbitrary<Integer> after =
        Arbitraries.frequencyOf(
            Tuple.of(8, Arbitraries.integers().between(1, 5)),
            Tuple.of(3, Arbitraries.integers().between(6, 90)),
            Tuple.of(1, Arbitraries.integers().between(91, 2000)));
    Arbitrary<Long> total = Arbitraries.longs().between(0, 2000);
    Arbitrary<Integer> share = Arbitraries.of(0, 0, 0, 1, 2, 3, 6, 7, 14, 15, 100, 1000, -1);
    return Combinators.combine(after, total, share)
        .as((minutes, all, part) -> new Sample(minutes, all, all * part / FAILED_OF))
        .list()
        .ofMinSize(5)
        .ofMaxSize(40);
  }

  @Law
  void aBudgetBurnsAsAllSamplesSay(@ForAll("histories") List<Sample> history) {
    List<At> all = new ArrayList<>();
    Set<String> burning = new TreeSet<>();
    try (TriageEngine engine = TriageEngine.of(POLICY)) {
      Instant now = Histories.START;
      for (Sample sample : history) {
        now = now.plus(Duration.ofMinutes(sample.after));
        tell(engine, sample, now);
        if (sample.failed >= 0) {
          all.add(new At(now.toEpochMilli(), sample.total, sample.failed));
          follow(burning, all);
        }
        assertThat(burning(engine)).as("at %s", now).isEqualTo(burning);
      }
      assertThat(engine.failures()).isEmpty();
      checkBounded(engine);
    }
  }

  @Law
  void aRestartChangesNothing(
      @ForAll("histories") List<Sample> before, @ForAll("histories") List<Sample> after) {
    try (TriageEngine engine = TriageEngine.of(POLICY)) {
      Instant now = run(engine, before, Histories.START);
      String json = engine.snapshot().toJson();
      try (TriageEngine other = TriageEngine.restore(POLICY, Snapshot.parse(json))) {
        run(engine, after, now);
        run(other, after, now);
        assertThat(Facts.of(other)).isEqualTo(Facts.of(engine));
        assertThat(other.tickets()).isEqualTo(engine.tickets());
      }
    }
  }

  private static Instant run(TriageEngine engine, List<Sample> samples, Instant from) {
    Instant now = from;
    for (Sample sample : samples) {
      now = now.plus(Duration.ofMinutes(sample.after));
      tell(engine, sample, now);
    }
    return now;
  }

  private static void tell(TriageEngine engine, Sample sample, Instant now) {
    engine.advanceTo(now);
    engine.accept(new Measurement("all", "shop", sample.total, "", now, "test"), now);
    long good = sample.total - sample.failed;
    engine.accept(new Measurement("ok", "shop", good, "", now, "test"), now);
    engine.advanceTo(now);
  }

  /** The straightforward way: each rate by a sum over all samples, in whole numbers. */
  private static void follow(Set<String> burning, List<At> all) {
    for (BurnRate rate : RATES) {
      boolean exceeded =
          exceeds(all, rate.longWindow(), rate.factor())
              && exceeds(all, rate.shortWindow(), rate.factor());
      if (!exceeded) {
        burning.remove(rate.name());
      } else if (within(all, rate.longWindow()).stream().mapToLong(At::total).sum() >= EVENTS) {
        burning.add(rate.name());
      }
    }
  }

  private static boolean exceeds(List<At> all, Duration window, double factor) {
    List<At> within = within(all, window);
    long failed = within.stream().mapToLong(At::failed).sum();
    long total = within.stream().mapToLong(At::total).sum();
    return failed * FAILED_OF * 10 > total * Math.round(factor * 10);
  }

  /**
   * A window reaches back for less than its length by less than a part: parts begin by the clock.
   */
  private static List<At> within(List<At> all, Duration window) {
    long width = window.toMillis() / PARTS;
    long now = all.get(all.size() - 1).millis;
    long from = (now / width - PARTS + 1) * width;
    assertThat(now - from)
        .isGreaterThanOrEqualTo(window.toMillis() - width)
        .isLessThan(window.toMillis());
    return all.stream().filter(one -> one.millis >= from).toList();
  }

  private static Set<String> burning(TriageEngine engine) {
    return Facts.of(engine).of("budget-burn").stream()
        .map(fact -> fact.path("rate").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void checkBounded(TriageEngine engine) {
    for (JsonNode counts : Facts.of(engine).of("event-counts")) {
      assertThat(counts.path("windows").size()).isLessThanOrEqualTo(RATES.size() * 2);
      for (JsonNode window : counts.path("windows")) {
        assertThat(window.path("parts").size()).isLessThanOrEqualTo(PARTS);
      }
    }
  }
}
