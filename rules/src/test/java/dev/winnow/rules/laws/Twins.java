package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.TriageEngine;
import dev.winnow.core.Why;

/** Two engines that were given the same, and must have come to the same. */
final class Twins {

  private Twins() {}

  /** All that one of them can be asked after is what the other one says. */
  static void assertAlike(TriageEngine one, TriageEngine other, int signals) {
    assertThat(one.snapshot().toJson()).isEqualTo(other.snapshot().toJson());
    assertThat(one.tickets()).isEqualTo(other.tickets());
    assertThat(one.fired()).isEqualTo(other.fired());
    assertThat(one.failures()).isEqualTo(other.failures());
    for (long signal = 1; signal <= signals; signal++) {
      assertThat(one.why(signal).map(Why::toString))
          .isEqualTo(other.why(signal).map(Why::toString));
    }
  }
}
