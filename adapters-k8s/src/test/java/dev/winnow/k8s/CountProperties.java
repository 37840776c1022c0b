package dev.winnow.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.signal.PodRestart;
import dev.winnow.core.signal.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What is counted of a pod with several containers is what happened to it since watching began. */
class CountProperties {

  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

  @Property(tries = 2000)
  void eachRestartOfThePodThatAWatchTellsCountsOnce(
      @ForAll("pods") SimulatedSandbox pod, @ForAll @IntRange(min = 0, max = 60) int first) {
    List<SimulatedSandbox.Look> looks = from(pod, first);
    List<Signal> told = told(looks);
    Instant begun = looks.get(0).at();
    assertThat(counted(told))
        .isBetween(pod.restartsBegunAfter(begun), pod.restartsEndedAfter(begun));
  }

  @Property(tries = 2000)
  void neverMoreIsCountedThanHappenedWhateverIsMissed(
      @ForAll("pods") SimulatedSandbox pod,
      @ForAll @IntRange(min = 0, max = 60) int first,
      @ForAll Random random) {
    List<SimulatedSandbox.Look> looks = from(pod, first);
    List<SimulatedSandbox.Look> some = new ArrayList<>(List.of(looks.get(0)));
    looks.stream().filter(look -> random.nextBoolean()).forEach(some::add);
    assertThat(counted(told(some))).isLessThanOrEqualTo(pod.restartsEndedAfter(looks.get(0).at()));
  }

  @Property(tries = 500)
  void aListCountsNothing(
      @ForAll("pods") SimulatedSandbox pod, @ForAll @IntRange(min = 0, max = 60) int when) {
    SimulatedSandbox.Look look = from(pod, when).get(0);
    Translation translation = Translation.begin(notice -> {});
    translation.found(Objects.pod("other", "", "phase: Running"), START.minusSeconds(86_400));
    assertThat(counted(translation.found(look.pod(), look.at()))).isZero();
  }

  private static List<SimulatedSandbox.Look> from(SimulatedSandbox pod, int first) {
    List<SimulatedSandbox.Look> looks = pod.looks();
    int begin = Math.min(first, looks.size() - 1);
    // A restart that is under way when watching begins may be taken for one of either side.
    while (begin < looks.size() - 1 && isUnderWay(looks.get(begin))) {
      begin++;
    }
    return looks.subList(begin, looks.size());
  }

  private static boolean isUnderWay(SimulatedSandbox.Look look) {
    return ContainerView.of(look.pod()).stream().anyMatch(sight -> sight.ended().isPresent());
  }

  private static List<Signal> told(List<SimulatedSandbox.Look> looks) {
    Translation translation = Translation.begin(notice -> {});
    List<Signal> told = new ArrayList<>();
    boolean first = true;
    for (SimulatedSandbox.Look look : looks) {
      told.addAll(
          first
              ? translation.found(look.pod(), look.at())
              : translation.seen(look.pod(), look.at()));
      first = false;
    }
    return told;
  }

  private static long counted(List<Signal> told) {
    return told.stream()
        .filter(PodRestart.class::isInstance)
        .map(PodRestart.class::cast)
        .filter(PodRestart::counts)
        .map(PodRestart::together)
        .distinct()
        .count();
  }

  @Provide
  Arbitrary<SimulatedSandbox> pods() {
    Arbitrary<Step> steps =
        Combinators.combine(
                Arbitraries.of(SimulatedSandbox.Move.class),
                Arbitraries.integers().between(0, 10),
                Arbitraries.integers().between(0, 90))
            .as(Step::new);
    return Combinators.combine(Arbitraries.integers().between(1, 3), steps.list().ofMaxSize(20))
        .as(
            (containers, moves) -> {
              SimulatedSandbox pod = new SimulatedSandbox(START, containers);
              moves.forEach(step -> pod.move(step.move(), step.which(), step.seconds()));
              return pod;
            });
  }

  private record Step(SimulatedSandbox.Move move, int which, int seconds) {}
}
