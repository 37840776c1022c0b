package dev.winnow.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What docs/thresholds.md says of the labelled series of NAB, through the whole engine. */
class NabTest {

  /** The fixed limits that do best of all that the bench tries; which ones, the labels told. */
  private static final String BEST = "the highest × 1.1";

  @Test
  void adaptiveThresholdsBeatTheBestFixedOnes() throws IOException {
    Path corpora = Path.of(System.getProperty("winnow.corpora", "none"));
    Assumptions.assumeTrue(
        Files.isDirectory(corpora.resolve("metrics/NAB")), "the corpora are not here");
    NabWays ways = new NabWays(NabSeries.all(corpora));

    NabScore fixed = ways.fixed(NabWays.limits().get(BEST));
    NabScore adaptive = ways.adaptive("either", "");

    assertThat(adaptive.f1()).isGreaterThan(0.6).isGreaterThan(1.3 * fixed.f1());
    assertThat(adaptive.precision()).isGreaterThan(1.5 * fixed.precision());
    assertThat(adaptive.recall()).isGreaterThanOrEqualTo(fixed.recall());
  }
}
