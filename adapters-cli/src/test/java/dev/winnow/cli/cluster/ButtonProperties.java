package dev.winnow.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.decision.CountReport;
import java.util.List;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** However badly a watcher hears of a cluster, the button is pressed once, and not for nothing. */
class ButtonProperties {

  private static final int LIMIT = 3;

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, afterFailure = AfterFailureMode.RANDOM_SEED)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void noSequenceOfWatchEventsPressesTheButtonTwice(
      @ForAll("histories") List<Step> steps, @ForAll long seed) {
    try (Swype swype = new Swype()) {
      swype.live(
          steps,
          Delivery.bad(swype.cluster, swype.watcher, seed),
          now -> assertThat(now.presses()).isLessThanOrEqualTo(1 + now.revivals()));
      Statistics.label("pressed").collect(swype.presses() > 0);
      Statistics.label("pressed").coverage(it -> it.check(true).percentage(share -> share > 20));
    }
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, afterFailure = AfterFailureMode.RANDOM_SEED)
  void restartCountsNeverDouble(@ForAll("histories") List<Step> steps, @ForAll long seed) {
    try (Swype swype = new Swype()) {
      swype.live(
          steps,
          Delivery.bad(swype.cluster, swype.watcher, seed),
          now -> {
            assertThat(now.watcher.restarts()).isLessThanOrEqualTo(now.restarts());
            assertThat(most(now)).isLessThanOrEqualTo(now.restarts());
          });
    }
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, afterFailure = AfterFailureMode.RANDOM_SEED)
  void whatIsHeardInOrderPressesTheButtonAtTheFourthFailureAndNotBefore(
      @ForAll("histories") List<Step> steps) {
    try (Swype swype = new Swype()) {
      int[] presses = {0};
      swype.live(
          steps,
          Delivery.good(swype.cluster, swype.watcher),
          now -> {
            if (now.presses() > presses[0]) {
              assertThat(now.sinceRevival()).isGreaterThan(LIMIT);
              presses[0] = now.presses();
            }
          });
      assertThat(swype.watcher.restarts()).isEqualTo(swype.restarts());
      assertThat(most(swype)).isLessThanOrEqualTo(swype.networkFailures());
      if (swype.sinceRevival() > LIMIT) {
        assertThat(swype.presses()).isEqualTo(1 + swype.revivals());
      }
      assertThat(swype.watcher.engine().failures()).isEmpty();
    }
  }

  /** The highest count that was reported. */
  private static int most(Swype swype) {
    return swype.watcher.counts().stream().mapToInt(CountReport::count).max().orElse(0);
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    return Step.any().list().ofMinSize(1).ofMaxSize(30);
  }
}
