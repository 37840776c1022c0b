package dev.winnow.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TickerTest {

  private long nanos = Long.MAX_VALUE - 500;
  private final Ticker ticker = new Ticker(Duration.ofNanos(1000), () -> nanos);

  @Test
  void theFirstTickIsDueAtOnce() {
    assertThat(ticker.untilNext()).isZero();
    assertThat(ticker.isDue()).isTrue();
    assertThat(ticker.isDue()).isFalse();
    assertThat(ticker.untilNext()).isEqualTo(1000);
  }

  @Test
  void theNextIsDueAWhileAfterTheLastEvenWhereTheCountOverflows() {
    assertThat(ticker.isDue()).isTrue();
    nanos += 999;
    assertThat(ticker.isDue()).isFalse();
    nanos += 1;
    assertThat(ticker.isDue()).isTrue();
  }

  @Test
  void ticksThatWereMissedAreNotMadeUpFor() {
    assertThat(ticker.isDue()).isTrue();
    nanos += 10_000;
    assertThat(ticker.isDue()).isTrue();
    assertThat(ticker.isDue()).isFalse();
    assertThat(ticker.untilNext()).isEqualTo(1000);
  }
}
