package dev.winnow.core.fact.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.fact.Fact;
import dev.winnow.core.json.StateCodec;
import dev.winnow.core.signal.Measurement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What is learned does not depend on when it was kept, and no value or time breaks it. */
class MetricProperties {

  /** However a history is cut, who goes on from a snapshot knows the same, always. */
  @Property(tries = 30)
  void aSnapshotHoldsThemWhole(@ForAll long seed, @ForAll @IntRange(max = 1500) int cut) {
    List<Measurement> all = history(seed, 1500);
    Baseline baseline = Baseline.of(all.get(0), Metrics.learning("Europe/Berlin"));
    Trend trend = Trend.of(all.get(0), Duration.ofHours(12).toMillis(), false);
    Baseline kept = baseline;
    Trend followed = trend;
    for (int i = 1; i < all.size(); i++) {
      if (i == cut) {
        kept = again(baseline);
        followed = again(trend);
      }
      baseline.after(all.get(i));
      trend.after(all.get(i));
      if (i >= cut && kept != baseline) {
        kept.after(all.get(i));
        followed.after(all.get(i));
        assertThat(kept.isStrange()).isEqualTo(baseline.isStrange());
      }
    }
    assertThat(StateCodec.write(kept)).isEqualTo(StateCodec.write(baseline));
    assertThat(StateCodec.write(followed)).isEqualTo(StateCodec.write(trend));
  }

  private static <F extends Fact> F again(F fact) {
    @SuppressWarnings("unchecked")
    F read = (F) StateCodec.fact(StateCodec.write(fact));
    return read;
  }

  private static List<Measurement> history(long seed, int size) {
    Random random = new Random(seed);
    List<Measurement> all = new ArrayList<>();
    Duration at = Duration.ZERO;
    for (int i = 0; i < size; i++) {
      at = at.plusMinutes(1 + random.nextInt(random.nextInt(50) == 0 ? 3000 : 30));
      double wild = random.nextInt(40) == 0 ? 100 : 1;
      all.add(Metrics.at(at, wild * (10 + random.nextGaussian())));
    }
    return all;
  }

  /** Values of any size, and clocks that jump: it says something finite or nothing. */
  @Property(tries = 200)
  void nothingBreaksThem(
      @ForAll @Size(min = 2, max = 300) List<@DoubleRange(min = -1e300, max = 1e300) Double> values,
      @ForAll @Size(300) List<@IntRange(min = -1000, max = 100_000) Integer> minutes) {
    Baseline baseline = Baseline.of(Metrics.at(Duration.ZERO, 1), Metrics.learning("UTC"));
    Trend trend = Trend.of(Metrics.at(Duration.ZERO, 1), Duration.ofHours(12).toMillis(), false);
    Duration at = Duration.ZERO;
    for (int i = 0; i < values.size(); i++) {
      at = at.plusMinutes(minutes.get(i));
      baseline.after(Metrics.at(at, values.get(i)));
      trend.after(Metrics.at(at, values.get(i)));
      assertThat(baseline.getEdge()).isFinite();
      assertThat(baseline.getHistory()).isNotNegative();
      assertThat(trend.getFit()).isBetween(0.0, 1.0);
      assertThat(trend.millisTo(100)).isNotNegative();
    }
  }

  /** A line is found whatever a quarter of its points says. */
  @Property(tries = 100)
  void wildPointsDoNotMoveALine(
      @ForAll @DoubleRange(min = -50, max = 50) double perHour, @ForAll long seed) {
    Random random = new Random(seed);
    long[] times = new long[40];
    double[] values = new double[40];
    for (int i = 0; i < times.length; i++) {
      times[i] = i * 3_600_000L;
      values[i] = i % 4 == 3 ? random.nextGaussian() * 1000 : 7 + perHour * i;
    }
    assertThat(Line.through(times, values).perHour())
        .isCloseTo(perHour, org.assertj.core.data.Offset.offset(15.0));
  }
}
