package dev.winnow.core.fact.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.winnow.core.json.StateCodec;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrendTest {

  private static final long DAY = Duration.ofDays(1).toMillis();

  private final Trend trend = Trend.of(Metrics.at(Duration.ZERO, 10), DAY, false);

  @Test
  void aLineReachesItsLimit() {
    for (int hour = 1; hour <= 10; hour++) {
      trend.after(Metrics.at(Duration.ofHours(hour), 10 + 2.0 * hour));
    }
    assertThat(trend.getPerHour()).isCloseTo(2, offset(1e-9));
    assertThat(trend.getFit()).isGreaterThan(0.99);
    assertThat(trend.millisTo(50)).isCloseTo(Duration.ofHours(10).toMillis(), offset(1L));
    assertThat(trend.millisTo(0)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void noiseFitsNoLine() {
    Random random = new Random(1);
    for (int hour = 1; hour <= 24; hour++) {
      trend.after(Metrics.at(Duration.ofHours(hour), 50 + 10 * random.nextGaussian()));
      assertThat(hour < 6 ? 0 : trend.getFit()).isLessThan(0.5);
    }
  }

  @Test
  void aLevelLeadsNowhere() {
    for (int hour = 1; hour <= 24; hour++) {
      trend.after(Metrics.at(Duration.ofHours(hour), 10));
    }
    assertThat(trend.getFit()).isZero();
    assertThat(trend.millisTo(50)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void itsMemoryIsBoundedAndOldPointsGo() {
    for (int minute = 1; minute <= 20_000; minute++) {
      trend.after(Metrics.at(Duration.ofMinutes(minute), minute));
    }
    assertThat(StateCodec.write(trend).path("times")).hasSizeLessThanOrEqualTo(42);
    trend.after(Metrics.at(Duration.ofDays(30), 3));
    assertThat(trend.getHistory()).isZero();
    assertThat(trend.getFit()).isZero();
  }
}
