package dev.winnow.core.fact.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.json.StateCodec;
import dev.winnow.core.state.StateChange;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BaselineTest {

  private static final Duration STEP = Duration.ofMinutes(5);
  private static final int DAY = 288;

  private final Baseline baseline =
      Baseline.of(Metrics.at(Duration.ZERO, 20), Metrics.learning("UTC"));
  private Duration now = Duration.ZERO;

  private void see(double value) {
    now = now.plus(STEP);
    baseline.after(Metrics.at(now, value));
  }

  private void see(int times, double value) {
    for (int i = 0; i < times; i++) {
      see(value);
    }
  }

  @Test
  void nothingIsStrangeUntilEnoughIsKnown() {
    see(DAY - 2, 20);
    see(500);
    assertThat(baseline.isKnown()).isFalse();
    assertThat(baseline.isStrange()).isFalse();
  }

  @Test
  void aSpikeIsStrangeAndTeachesLittle() {
    see(7 * DAY, 20);
    see(12, 500);
    assertThat(baseline.isStrange()).isTrue();
    assertThat(baseline.getSince())
        .isEqualTo(Metrics.START.plus(now.minus(STEP.multipliedBy(11))).toEpochMilli());
    see(200, 20);
    assertThat(baseline.isStrange()).isFalse();
    see(500);
    assertThat(baseline.isStrange()).isTrue();
  }

  @Test
  void whatLastsIsUsualInTheEndAndWhatIsBeyondThatIsStrangeAgain() {
    see(7 * DAY, 20);
    see(DAY, 200);
    assertThat(baseline.isStrange()).isTrue();
    see(2, 200);
    assertThat(baseline.isStrange()).isFalse();
    see(2, 200);
    see(900);
    assertThat(baseline.isStrange()).isTrue();
  }

  @Test
  void anHourOfTheWeekThatIsKnownIsJudgedByItselfInItsZone() {
    Baseline berlin = Baseline.of(Metrics.at(Duration.ZERO, 10), Metrics.learning("Europe/Berlin"));
    for (int hour = 1; hour < 5 * 7 * 24; hour++) {
      boolean busy = hour % (7 * 24) == 4 * 24 + 8; // a Friday, 9:00 in Berlin
      berlin.after(Metrics.at(Duration.ofHours(hour), busy ? 100 : 10));
      assertThat(berlin.isStrange()).as("hour %d", hour).isEqualTo(hour == 4 * 24 + 8);
    }
    berlin.after(Metrics.at(Duration.ofHours(5 * 7 * 24 + 4 * 24 + 8), 100));
    assertThat(berlin.isStrange()).isFalse();
    assertThat(berlin.getHour()).isEqualTo(4 * 24 + 9);
    assertThat(berlin.getEdge()).isEqualTo(100);
    berlin.after(Metrics.at(Duration.ofHours(5 * 7 * 24 + 4 * 24 + 9), 100));
    assertThat(berlin.isStrange()).isTrue();
  }

  @Test
  void aWeekWithNoiseIsHardlyEverStrange() {
    Random random = new Random(7);
    int strange = 0;
    for (int i = 0; i < 8 * 7 * DAY; i++) {
      double hour = i % DAY / 12.0;
      boolean workday = i / DAY % 7 < 5;
      double usual = 20 + (workday ? 40 * Math.exp(-Math.pow((hour - 13) / 3, 2)) : 0);
      boolean before = baseline.isStrange();
      see(Math.max(0, usual + 4 * random.nextGaussian()));
      strange += baseline.isStrange() && !before ? 1 : 0;
    }
    assertThat(strange).isLessThan(8);
    see(2 * DAY, 20); // Monday and Tuesday without work
    assertThat(baseline.isStrange()).isFalse();
  }

  @Test
  void whatIsOlderOrNoShareChangesNothing() {
    Learning told = Metrics.learning("UTC");
    Learning share =
        new Learning(
            "UTC",
            told.period(),
            told.leastHistory(),
            100,
            3,
            1,
            told.believe(),
            true,
            told.sense());
    Baseline use = Baseline.of(Metrics.at(Duration.ofHours(1), 20), share);
    String before = StateCodec.write(use).toString();
    assertThat(use.after(Metrics.at(Duration.ofHours(1), 30))).isEqualTo(StateChange.OLDER);
    assertThat(use.after(Metrics.at(Duration.ZERO, 30))).isEqualTo(StateChange.OLDER);
    assertThat(use.after(Metrics.at(Duration.ofHours(2), 101))).isEqualTo(StateChange.OLDER);
    assertThat(use.after(Metrics.at(Duration.ofHours(2), -1))).isEqualTo(StateChange.OLDER);
    assertThat(StateCodec.write(use)).hasToString(before);
  }

  @Test
  void anotherZoneForgetsTheHoursAndNothingElse() {
    see(4 * 7 * DAY, 20);
    see(20);
    assertThat(baseline.getHour()).isNotEqualTo(-1);
    baseline.setLearning(Metrics.learning("Asia/Kolkata"));
    see(20);
    assertThat(baseline.getHour()).isEqualTo(-1);
    assertThat(baseline.isKnown()).isTrue();
  }

  @Test
  void itsMemoryIsBounded() {
    Random random = new Random(3);
    for (int i = 0; i < 60_000; i++) {
      see(random.nextDouble() * 1e6);
    }
    assertThat(StateCodec.write(baseline).toString().length()).isLessThan(80_000);
  }
}
