package dev.winnow.formats;

import dev.winnow.core.signal.ClusterEvent;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.NodeStatus;
import dev.winnow.core.signal.PodRestart;
import dev.winnow.core.signal.PodStatus;
import dev.winnow.core.signal.PodWait;
import dev.winnow.core.signal.ReleaseStatus;
import dev.winnow.core.signal.Revision;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.SourceDown;
import dev.winnow.core.signal.WorkloadStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any signals of clusters. */
final class ClusterSignals {

  private ClusterSignals() {}

  /** What all of them are made of. */
  private record Parts(
      List<String> words,
      List<String> texts,
      List<Integer> numbers,
      boolean yes,
      boolean no,
      Labels labels,
      Instant at,
      Optional<Instant> other) {}

  static Arbitrary<Signal> any() {
    return Combinators.combine(
            SignalJsonPropertiesTest.words().list().ofSize(5),
            SignalJsonPropertiesTest.texts().list().ofSize(6),
            Arbitraries.integers().greaterOrEqual(0).list().ofSize(5),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            SignalJsonPropertiesTest.labels(),
            SignalJsonPropertiesTest.times(),
            SignalJsonPropertiesTest.times().optional())
        .as(Parts::new)
        .flatMap(parts -> Arbitraries.integers().between(0, 6).map(kind -> signal(kind, parts)))
        .withoutEdgeCases();
  }

  private static Signal signal(int kind, Parts of) {
    return switch (kind) {
      case 0 -> restart(of);
      case 1 -> pod(of);
      case 2 -> workload(of);
      case 3 -> release(of);
      case 4 -> event(of);
      case 5 ->
          new NodeStatus(of.words.get(0), of.yes, of.no, of.texts.get(0), of.at, of.texts.get(1));
      default ->
          new SourceDown(
              of.words.get(0),
              of.other.orElse(of.at),
              of.yes,
              of.texts.get(0),
              of.at,
              of.texts.get(1));
    };
  }

  private static Signal restart(Parts of) {
    return new PodRestart(
        of.words.get(0),
        of.words.get(1),
        of.words.get(2),
        of.texts.get(0),
        of.words.get(3),
        of.texts.get(1),
        of.numbers.get(0),
        Math.max(1, of.numbers.get(1)),
        of.texts.get(2),
        of.numbers.get(2) - 1,
        of.other,
        of.texts.get(3),
        of.at,
        of.texts.get(4),
        of.yes,
        of.no,
        of.texts.get(5));
  }

  private static Signal pod(Parts of) {
    return new PodStatus(
        of.words.get(0),
        of.words.get(1),
        of.words.get(2),
        of.texts.get(0),
        of.texts.get(1),
        of.texts.get(2),
        of.yes,
        of.texts.get(3),
        of.texts.get(4),
        of.texts.get(5),
        of.at,
        "",
        of.yes ? List.of() : List.of(wait(of)));
  }

  private static PodWait wait(Parts of) {
    return new PodWait(
        of.texts.get(3),
        of.numbers.get(0) % 2 == 0,
        of.texts.get(4),
        of.texts.get(5),
        of.numbers.get(0),
        of.numbers.get(1),
        Optional.of(of.at),
        of.numbers.get(2));
  }

  private static Signal workload(Parts of) {
    return new WorkloadStatus(
        of.words.get(0),
        of.words.get(1),
        of.numbers.get(0),
        of.numbers.get(1),
        of.numbers.get(2),
        of.numbers.get(3),
        of.yes,
        of.numbers.get(4) * 3L,
        of.labels,
        of.no ? of.labels : Labels.none(),
        of.yes ? of.labels : Labels.none(),
        of.at,
        of.texts.get(0));
  }

  private static Signal release(Parts of) {
    Revision one =
        new Revision(of.numbers.get(0), of.words.get(2), of.texts.get(0), of.texts.get(1), of.at);
    return new ReleaseStatus(
        of.words.get(0), of.words.get(1), of.yes ? List.of(one) : List.of(), of.at, "");
  }

  private static Signal event(Parts of) {
    return new ClusterEvent(
        of.texts.get(0),
        of.words.get(0),
        of.words.get(1),
        of.texts.get(1),
        of.texts.get(2),
        of.texts.get(3),
        of.texts.get(4),
        of.yes ? "Warning" : "Normal",
        of.words.get(2),
        of.texts.get(5),
        of.numbers.get(0),
        of.at,
        "",
        of.other.orElse(of.at),
        of.at);
  }
}
