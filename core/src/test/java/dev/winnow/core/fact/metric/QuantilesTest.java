package dev.winnow.core.fact.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuantilesTest {

  private static final Sense SENSE = new Sense(0.99, 3, 0, 1, 0, true, true);

  /**
   * The mean of many such values is a little less than each of them (found in the series
   * grok_asg_anomaly of NAB): it must not come before the least value, which a t-digest relies on.
   */
  @Test
  void theMeanOfEqualValuesIsNotLessThanTheLeast() {
    double least = 30.7692;
    Quantiles quantiles = new Quantiles();
    for (int i = 0; i < 3_000; i++) {
      boolean changed = quantiles.add(i % 3 == 0 ? 33.3333 + i % 7 : least);
      assertThat(changed).isEqualTo(i % 32 == 31);
    }
    Band band = quantiles.bandWith(new Quantiles(), SENSE);
    assertThat(quantiles.size()).isEqualTo(3_000);
    assertThat(band.edgeFor(0)).isEqualTo(least);
  }
}
