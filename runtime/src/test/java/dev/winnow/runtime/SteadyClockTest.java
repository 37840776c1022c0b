package dev.winnow.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A machine whose clock jumps. */
class SteadyClockTest {

  private static final Instant START = Instant.parse("2026-11-29T10:00:00Z");

  private Instant told = START;
  private long nanos;
  private final SteadyClock clock =
      new SteadyClock(() -> told, () -> nanos, Duration.ofSeconds(10), START.minusSeconds(3600));

  private Instant after(Duration passed, Duration jump) {
    nanos += passed.toNanos();
    told = told.plus(passed).plus(jump);
    return clock.instant();
  }

  @Test
  void aPauseBetweenTwoRunsIsNoLeap() {
    assertThat(clock.instant()).isEqualTo(START);
    assertThat(clock.notice()).isEmpty();
  }

  @Test
  void aLeapAheadIsFollowedAndSaidOnce() {
    clock.instant();
    assertThat(after(Duration.ofHours(2), Duration.ofSeconds(9))).isEqualTo(told);
    assertThat(clock.notice()).isEmpty();
    assertThat(after(Duration.ofSeconds(1), Duration.ofDays(1))).isEqualTo(told);
    assertThat(clock.notice())
        .contains(
            "the clock of this machine went ahead by 86400 s at once, by a change or a pause; what"
                + " was due in that time is due now");
    assertThat(clock.notice()).isEmpty();
    assertThat(after(Duration.ofSeconds(1), Duration.ZERO)).isEqualTo(told);
    assertThat(clock.notice()).isEmpty();
  }

  @Test
  void aClockThatIsSetBackGoesOnAndCatchesUpWithoutALeap() {
    clock.instant();
    assertThat(after(Duration.ofSeconds(5), Duration.ofSeconds(-60)))
        .isEqualTo(START.plusSeconds(5));
    assertThat(clock.notice()).hasValueSatisfying(words -> assertThat(words).contains("set back"));
    assertThat(after(Duration.ofSeconds(5), Duration.ofSeconds(90)))
        .isEqualTo(START.plusSeconds(40));
    assertThat(clock.notice()).isEmpty();
    assertThat(after(Duration.ofSeconds(5), Duration.ofSeconds(60))).isEqualTo(told);
    assertThat(clock.notice())
        .hasValueSatisfying(words -> assertThat(words).contains("ahead by 60 s"));
  }
}
