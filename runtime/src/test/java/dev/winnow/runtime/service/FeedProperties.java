package dev.winnow.runtime.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Wherever a process ends: what a source tells is journalled once, and in its order. */
class FeedProperties {

  @Provide
  Arbitrary<List<FedProcess.Fate>> fates() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(0, 9),
            Arbitraries.of(true, false))
        .as(FedProcess.Fate::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  @Property(tries = 60)
  void nothingIsLostAndNothingTwice(@ForAll("fates") List<FedProcess.Fate> fates)
      throws InterruptedException {
    FedWorld world = new FedWorld();
    for (FedProcess.Fate fate : fates) {
      try (FedProcess process = new FedProcess(world, fate)) {
        process.lives();
      }
    }
    try (FedProcess last = new FedProcess(world, FedProcess.Fate.well())) {
      last.lives();
    }

    List<String> happened =
        IntStream.rangeClosed(1, world.happened()).mapToObj(number -> "E" + number).toList();
    assertThat(world.journalled()).containsExactlyElementsOf(happened);
  }
}
