package dev.winnow.k8s.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.winnow.core.signal.PodRestart;
import dev.winnow.core.signal.PodStatus;
import dev.winnow.core.signal.SourceDown;
import dev.winnow.k8s.Translation;
import dev.winnow.k8s.cluster.Wait;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try")
class ClusterWatchTroubleTest {

  private final Script script = new Script();
  private final Heard heard = new Heard();
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));

  @AfterEach
  void theServerStops() {
    script.close();
  }

  private ClusterWatch watch() {
    return watch(Watching.in("sre"));
  }

  private ClusterWatch watch(WatchOptions options) {
    return ClusterWatch.start(
        script.ready(), options, Translation.begin(heard::notice), heard, now::get, new Random(1));
  }

  private void assertCounts(Integer... counts) {
    assertThat(heard.all(PodRestart.class)).extracting(PodRestart::count).containsExactly(counts);
    assertThat(heard.all(PodRestart.class)).allMatch(restart -> restart.delta() == 1);
  }

  private void assertNeverBlind() {
    assertThat(heard.all(SourceDown.class)).isEmpty();
  }

  @Test
  void aWatchWhoseVersionIsTooOldIsListedAgain() {
    script
        .list(Kind.PODS, "10", Script.pod("a", 1), Script.pod("b", 0))
        .watchEnds(Kind.PODS, "10", Script.gone())
        .list(Kind.PODS, "20", Script.pod("a", 2))
        .watch(Kind.PODS, "20", Script.said("MODIFIED", Script.pod("a", 3)));
    try (ClusterWatch watch = watch()) {
      heard.await(PodRestart.class, it -> it.count() == 3);
      heard.await(PodStatus.class, it -> it.gone() && it.pod().equals("b"));
      assertCounts(1, 2, 3);
      assertNeverBlind();
    }
  }

  @Test
  void aWatchThatIsNotOpenedBecauseItsVersionIsTooOldIsListedAgain() {
    script.list(Kind.PODS, "10", Script.pod("a", 1));
    script.watchFails(Kind.PODS, "10", 410);
    script.list(Kind.PODS, "20", Script.pod("a", 2)).watch(Kind.PODS, "20");
    try (ClusterWatch watch = watch()) {
      heard.await(PodRestart.class, it -> it.count() == 2);
      assertCounts(1, 2);
      assertNeverBlind();
    }
  }

  @Test
  void aWatchThatEndsGoesOnWhereItWas() {
    script
        .list(Kind.PODS, "10", Script.pod("a", 1))
        .watchEnds(Kind.PODS, "10", Script.said("MODIFIED", Script.pod("a", 2)))
        .watchEnds(Kind.PODS, "102", Script.said("MODIFIED", Script.pod("a", 3)))
        .watch(Kind.PODS, "103", Script.said("MODIFIED", Script.pod("a", 4)));
    try (ClusterWatch watch = watch()) {
      heard.await(PodRestart.class, it -> it.count() == 4);
      assertCounts(1, 2, 3, 4);
      assertNeverBlind();
    }
  }

  @Test
  void aWatchThatEndsWithoutAWordIsListedAgain() {
    script
        .list(Kind.PODS, "10", Script.pod("a", 1))
        .watchEnds(Kind.PODS, "10")
        .list(Kind.PODS, "20", Script.pod("a", 2))
        .watch(Kind.PODS, "20");
    try (ClusterWatch watch = watch()) {
      heard.await(PodRestart.class, it -> it.count() == 2);
      assertCounts(1, 2);
      assertNeverBlind();
    }
  }

  @Test
  void whatComesTwiceOrLateIsToldOnce() {
    script
        .list(Kind.PODS, "10", Script.pod("a", 0))
        .watch(
            Kind.PODS,
            "10",
            Script.said("MODIFIED", Script.pod("a", 1)),
            Script.said("MODIFIED", Script.pod("a", 2)),
            Script.said("MODIFIED", Script.pod("a", 2)),
            Script.said("MODIFIED", Script.pod("a", 1)),
            Script.said("MODIFIED", Script.pod("a", 0)),
            Script.said("ADDED", Script.pod("a", 2)),
            Script.said("MODIFIED", Script.pod("a", 3)),
            Script.said("DELETED", Script.pod("a", 3)),
            Script.said("ADDED", Script.pod("z", 0)));
    try (ClusterWatch watch = watch()) {
      heard.await(PodStatus.class, it -> it.pod().equals("z"));
      assertCounts(1, 2, 3);
    }
  }

  @Test
  void aListThatFailsIsTriedAgainAndTheBlindnessSaidOnce() {
    script.listFails(Kind.PODS, 500).times(3);
    script.list(Kind.PODS, "10", Script.pod("a", 0)).watch(Kind.PODS, "10");
    try (ClusterWatch watch = watch()) {
      heard.await(SourceDown.class, SourceDown::over);
      heard.await(PodStatus.class, it -> it.pod().equals("a"));
      assertThat(heard.all(SourceDown.class))
          .extracting(SourceDown::of, SourceDown::over)
          .containsExactly(tuple("pods in sre", false), tuple("pods in sre", true));
    }
  }

  @Test
  void whatMayNotBeSeenIsNamedOnceAndTheRestIsConcluded() {
    List<Kind> optional = Stream.of(Kind.values()).filter(kind -> kind != Kind.PODS).toList();
    optional.forEach(kind -> script.listFails(kind, 403).always());
    script.list(Kind.PODS, "10", Script.pod("a", 0)).watch(Kind.PODS, "10");
    try (ClusterWatch watch = watch()) {
      heard.await(PodStatus.class, it -> it.pod().equals("a"));
      Wait.until(
          "each is asked for again",
          () -> optional.stream().allMatch(kind -> script.asked(kind) > 1));
      assertThat(heard.notices())
          .hasSameSizeAs(optional)
          .allMatch(notice -> notice.contains("Winnow goes on without"))
          .anyMatch(
              notice ->
                  notice.contains("may not list secrets in sre")
                      && notice.contains("list and watch on secrets"));
      assertNeverBlind();
    }
  }

  @Test
  void aRightThatIsGrantedLaterIsUsed() {
    script.listFails(Kind.SECRETS, 403).times(2);
    script.list(Kind.PODS, "10", Script.pod("a", 0)).watch(Kind.PODS, "10");
    try (ClusterWatch watch = watch()) {
      Wait.until("it is seen", () -> heard.notices().size() == 2);
      assertThat(heard.notices().get(1)).isEqualTo("secrets in sre: they may be seen now");
      assertNeverBlind();
    }
  }

  @Test
  void aKindThatTheServerDoesNotKnowIsNamedOnce() {
    script.listFails(Kind.AUTOSCALERS, 404).always();
    script.list(Kind.PODS, "10", Script.pod("a", 0)).watch(Kind.PODS, "10");
    try (ClusterWatch watch = watch()) {
      heard.await(PodStatus.class, it -> it.pod().equals("a"));
      assertThat(heard.notices())
          .singleElement()
          .asString()
          .contains("knows no horizontalpodautoscalers.autoscaling");
      assertNeverBlind();
    }
  }

  @Test
  void withoutPodsItIsBlindUntilTheyMayBeSeen() {
    script.listFails(Kind.PODS, 403).times(3);
    script.list(Kind.PODS, "10", Script.pod("a", 0)).watch(Kind.PODS, "10");
    try (ClusterWatch watch = watch()) {
      heard.await(SourceDown.class, it -> !it.over());
      heard.await(SourceDown.class, SourceDown::over);
      heard.await(PodStatus.class, it -> it.pod().equals("a"));
      assertThat(heard.notices()).hasSize(2);
      assertThat(heard.notices().get(0)).contains("may not list pods in sre", "nothing can be");
      assertThat(heard.all(SourceDown.class)).hasSize(2);
    }
  }

  @Test
  void whoMayListButNotWatchIsToldSo() {
    script.list(Kind.PODS, "10", Script.pod("a", 0));
    script.watchFails(Kind.PODS, "10", 403);
    try (ClusterWatch watch = watch()) {
      Wait.until("a notice", () -> !heard.notices().isEmpty());
      assertThat(heard.notices().get(0)).contains("may not watch pods in sre");
    }
  }

  @Test
  void aServerThatDoesNotAnswerIsSaidAndAskedAgain() {
    script.listHangs(Kind.PODS);
    script.list(Kind.PODS, "10", Script.pod("a", 0)).watch(Kind.PODS, "10");
    try (ClusterWatch watch = watch(Watching.atOnce("sre"))) {
      Wait.until("it is asked", () -> script.asked(Kind.PODS) > 0);
      now.set(now.get().plus(Watching.in("sre").timeout().multipliedBy(3)));
      watch.check();
      heard.await(PodStatus.class, it -> it.pod().equals("a"));
      heard.await(SourceDown.class, SourceDown::over);
      assertThat(heard.all(SourceDown.class))
          .extracting(SourceDown::of, SourceDown::over)
          .containsExactly(tuple("the API server", false), tuple("the API server", true));
    }
  }

  @Test
  void aWatchThatFallsSilentIsListedAgainAndWasBlind() {
    script
        .list(Kind.PODS, "10", Script.pod("a", 1), Script.pod("b", 0))
        .watch(Kind.PODS, "10")
        .list(Kind.PODS, "20", Script.pod("a", 2))
        .watch(Kind.PODS, "20", Script.said("ADDED", Script.pod("c", 0)));
    try (ClusterWatch watch = watch()) {
      heard.await(PodStatus.class, it -> it.pod().equals("b"));
      Instant last = now.get();
      now.set(last.plus(Duration.ofMinutes(3)));
      watch.check();
      heard.await(PodStatus.class, it -> it.gone() && it.pod().equals("b"));
      heard.await(PodStatus.class, it -> it.pod().equals("c"));
      assertCounts(1, 2);
      assertThat(heard.all(SourceDown.class))
          .filteredOn(it -> it.of().equals("pods in sre"))
          .startsWith(
              new SourceDown(
                  "pods in sre",
                  last,
                  false,
                  "the watch said nothing any more",
                  heard.all(SourceDown.class).get(0).at(),
                  "kubernetes"));
    }
  }

  @Test
  void tenThousandPodsAreListedPageByPage() {
    for (int page = 0; page < 20; page++) {
      int first = page * 500;
      HasMetadata[] pods =
          IntStream.range(first, first + 500)
              .mapToObj(i -> Script.pod("pod-" + i, i % 2))
              .toArray(HasMetadata[]::new);
      script.page(Kind.PODS, page == 0 ? "" : "p" + page, page == 19 ? "" : "p" + (page + 1), pods);
    }
    try (ClusterWatch watch = watch()) {
      Wait.until("all pods", () -> heard.all(PodStatus.class).size() == 10_000);
      assertThat(heard.all(PodRestart.class)).hasSize(5_000);
      assertThat(heard.signals().subList(0, 5_000)).allMatch(PodRestart.class::isInstance);
    }
  }
}
