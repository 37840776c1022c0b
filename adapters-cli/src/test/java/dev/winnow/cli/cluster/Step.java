package dev.winnow.cli.cluster;

import dev.winnow.k8s.cluster.ClusterModel;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/**
 * Something that happens in a cluster.
 *
 * @param what what happens
 * @param number to which pod, or for how many seconds
 */
record Step(What what, int number) {

  /** Before a person starts it again: within a minute it is something else that does. */
  private static final Duration LOOKS = Duration.ofMinutes(2);

  enum What {
    NETWORK_FAILS,
    OUT_OF_MEMORY,
    POD_REPLACED,
    TIME_PASSES,
    PERSON_SCALES_UP
  }

  static Arbitrary<Step> any() {
    return Arbitraries.frequencyOf(
        Tuple.of(8, some(What.NETWORK_FAILS, 3)),
        Tuple.of(2, some(What.OUT_OF_MEMORY, 3)),
        Tuple.of(2, some(What.POD_REPLACED, 3)),
        Tuple.of(4, some(What.TIME_PASSES, 120)),
        Tuple.of(1, some(What.PERSON_SCALES_UP, 3)));
  }

  private static Arbitrary<Step> some(What what, int most) {
    return Arbitraries.integers().between(1, most).map(number -> new Step(what, number));
  }

  /** Lets it happen, if it can: a second after what was before. */
  void to(ClusterModel cluster) {
    cluster.passes(Duration.ofSeconds(1));
    if (what == What.TIME_PASSES) {
      cluster.passes(Duration.ofSeconds(number));
    } else if (what == What.PERSON_SCALES_UP) {
      if (cluster.size() == 0) {
        cluster.passes(LOOKS);
        cluster.scale(number);
      }
    } else if (cluster.size() > 0) {
      toPod(cluster);
    }
  }

  private void toPod(ClusterModel cluster) {
    switch (what) {
      case NETWORK_FAILS -> cluster.networkFails(number);
      case OUT_OF_MEMORY -> cluster.outOfMemory(number);
      default -> cluster.replace(number);
    }
  }
}
