package dev.winnow.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.signal.PodRestart;
import dev.winnow.core.signal.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RestartProperties {

  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

  @Property(tries = 2000)
  void aStreamInOrderGivesEveryRestartOnce(@ForAll("clusters") SimulatedPods cluster) {
    List<PodRestart> told = restarts(cluster.said(), translation -> translation);
    assertThat(total(told)).isEqualTo(cluster.restarts());
    assertThat(told).allMatch(restart -> restart.delta() == 1);
    assertEachOnce(told);
  }

  @Property(tries = 4000)
  void noOrderAndNoRepetitionDoublesARestart(
      @ForAll("clusters") SimulatedPods cluster, @ForAll Random random) {
    List<SimulatedPods.Said> said = new ArrayList<>();
    for (SimulatedPods.Said one : cluster.said()) {
      said.addAll(Collections.nCopies(random.nextInt(3), one));
    }
    Collections.shuffle(said, random);
    List<PodRestart> told = restarts(said, translation -> translation);
    assertThat(total(told)).isLessThanOrEqualTo(cluster.restarts());
    assertEachOnce(told);
  }

  @Property(tries = 2000)
  void repetitionsThatComeALittleLateLoseNothing(
      @ForAll("clusters") SimulatedPods cluster, @ForAll Random random) {
    List<SimulatedPods.Said> said = new ArrayList<>();
    for (SimulatedPods.Said one : cluster.said()) {
      said.add(one);
      for (int i = random.nextInt(4); i > 0; i--) {
        said.add(said.get(random.nextInt(said.size())));
      }
    }
    assertThat(restarts(said, translation -> translation))
        .isEqualTo(restarts(cluster.said(), translation -> translation));
  }

  @Property(tries = 1000)
  void looksThatAreMissedAreCountedAsLongAsTheCountGoesOn(
      @ForAll("crashes") SimulatedPods cluster, @ForAll Random random) {
    List<SimulatedPods.Said> all = cluster.said();
    List<SimulatedPods.Said> said = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (i == 0 || i == all.size() - 1 || random.nextBoolean()) {
        said.add(all.get(i));
      }
    }
    List<PodRestart> told = restarts(said, translation -> translation);
    assertThat(total(told)).isEqualTo(cluster.restarts());
    assertEachOnce(told);
  }

  @Property(tries = 1000)
  void aTranslationThatIsSavedAndResumedGoesOnAsIfNothingWas(
      @ForAll("clusters") SimulatedPods cluster, @ForAll Random random) {
    List<SimulatedPods.Said> said = new ArrayList<>(cluster.said());
    said.addAll(cluster.said());
    Collections.shuffle(said, random);
    assertThat(signals(said, it -> random.nextInt(4) == 0 ? resumed(it) : it))
        .isEqualTo(signals(said, translation -> translation));
  }

  private static Translation resumed(Translation translation) {
    return Translation.resume(translation.memory(), notice -> {});
  }

  private static void assertEachOnce(List<PodRestart> told) {
    assertThat(told.stream().map(PodRestart::id)).doesNotHaveDuplicates();
    assertThat(told.stream().map(PodRestart::exitCode).filter(code -> code != -1))
        .doesNotHaveDuplicates();
  }

  private static int total(List<PodRestart> told) {
    return told.stream().mapToInt(PodRestart::delta).sum();
  }

  private static List<PodRestart> restarts(
      List<SimulatedPods.Said> said, Function<Translation, Translation> between) {
    return signals(said, between).stream()
        .flatMap(signal -> signal instanceof PodRestart restart ? Stream.of(restart) : null)
        .toList();
  }

  private static List<Signal> signals(
      List<SimulatedPods.Said> said, Function<Translation, Translation> between) {
    Translation translation = Translation.begin(notice -> {});
    List<Signal> signals = new ArrayList<>();
    Instant now = START;
    for (SimulatedPods.Said one : said) {
      signals.addAll(
          one.deleted() ? translation.deleted(one.pod(), now) : translation.seen(one.pod(), now));
      now = now.plusMillis(10);
      translation = between.apply(translation);
    }
    return signals;
  }

  @Provide
  Arbitrary<SimulatedPods> clusters() {
    return simulated(Arbitraries.of(SimulatedPods.Move.class));
  }

  @Provide
  Arbitrary<SimulatedPods> crashes() {
    return simulated(
        Arbitraries.of(
            SimulatedPods.Move.CRASH,
            SimulatedPods.Move.BACK_OFF,
            SimulatedPods.Move.START,
            SimulatedPods.Move.NODE_RESTARTS));
  }

  private static Arbitrary<SimulatedPods> simulated(Arbitrary<SimulatedPods.Move> moves) {
    return Combinators.combine(moves, Arbitraries.integers().between(0, 40))
        .as(Step::new)
        .list()
        .ofMaxSize(30)
        .map(
            steps -> {
              SimulatedPods cluster = new SimulatedPods(START);
              steps.forEach(step -> cluster.move(step.move(), step.seconds()));
              return cluster;
            });
  }

  private record Step(SimulatedPods.Move move, int seconds) {}
}
