package dev.winnow.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.signal.PodWait;
import io.fabric8.kubernetes.api.model.Pod;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodViewTest {

  private static List<PodWait> waits(String metadata, String status) {
    return new PodView((Pod) Objects.pod("app-1", metadata, status)).waits();
  }

  private static String waiting(String container, String reason) {
    return "{name: %s, state: {waiting: {reason: %s}}}".formatted(container, reason);
  }

  @ParameterizedTest
  @CsvSource({
    "CrashLoopBackOff, ImagePullBackOff",
    "CrashLoopBackOff, CreateContainerConfigError",
    "ErrImagePull, CreateContainerError",
    "ImagePullBackOff, PostStartHookError"
  })
  void theWorstComesFirstInWhateverOrderTheContainersAre(String worse, String better) {
    for (String order :
        List.of(
            waiting("a", worse) + ", " + waiting("b", better),
            waiting("b", better) + ", " + waiting("a", worse))) {
      assertThat(waits("", "phase: Pending, containerStatuses: [" + order + "]"))
          .extracting(PodWait::reason)
          .containsExactly(worse, better);
    }
  }

  @Test
  void anInitContainerIsNamedAsOne() {
    String status =
        "phase: Pending, initContainerStatuses: ["
            + waiting("setup", "CrashLoopBackOff")
            + "],"
            + " containerStatuses: ["
            + waiting("app", "PodInitializing")
            + "]";
    assertThat(waits("", status)).singleElement().matches(PodWait::init);
  }

  @Test
  void whatAPersonRunsInItToLookIsNobodysTrouble() {
    String status =
        "phase: Running, containerStatuses: [{name: app, ready: true, state: {running: {}}}],"
            + " ephemeralContainerStatuses: ["
            + waiting("debugger", "ErrImagePull")
            + ", {name: d2, state: {terminated: {exitCode: 1, reason: Error}}}]";
    assertThat(waits("", status)).isEmpty();
  }

  @Test
  void aPodThatIsToBeGoneHasNoTrouble() {
    String status = "phase: Running, containerStatuses: [" + waiting("a", "CrashLoopBackOff") + "]";
    assertThat(waits("deletionTimestamp: '2026-03-10T09:00:00Z'", status)).isEmpty();
  }

  @Test
  void aContainerThatRunsAfterACrashSaysWhenAndHowOften() {
    String status =
        "phase: Running, containerStatuses: [{name: app, restartCount: 7, ready: false, state:"
            + " {running: {startedAt: '2026-03-10T09:01:00Z'}}, lastState: {terminated: {exitCode:"
            + " 137, reason: Error, startedAt: '2026-03-10T08:59:00Z', finishedAt:"
            + " '2026-03-10T09:00:00Z'}}}]";
    PodWait wait = waits("", status).get(0);
    assertThat(wait.reason()).isEqualTo(PodWait.RESTARTED);
    assertThat(wait.restarts()).isEqualTo(7);
    assertThat(wait.exitCode()).isEqualTo(137);
    assertThat(wait.since()).contains(Instant.parse("2026-03-10T09:00:00Z"));
    assertThat(wait.ran()).isEqualTo(60_000);
  }

  @Test
  void aPodThatStartsAgainLongAfterItWasGivenANodeStartsAnew() {
    String status =
        "phase: Pending, startTime: '2026-03-01T09:00:00Z', conditions: [{type: PodScheduled,"
            + " status: 'True', lastTransitionTime: '2026-03-01T09:00:00Z'}, {type: Ready, status:"
            + " 'False', lastTransitionTime: '2026-03-10T09:00:00Z'}], containerStatuses: ["
            + waiting("app", "ContainerCreating")
            + "]";
    assertThat(waits("", status).get(0).since()).contains(Instant.parse("2026-03-10T09:00:00Z"));
  }

  @Test
  void anEvictedPodSaysSoBeforeItsContainers() {
    String status =
        "phase: Failed, reason: Evicted, message: no memory, containerStatuses: [{name: app, state:"
            + " {terminated: {exitCode: 137, reason: Error}}}]";
    assertThat(waits("", status)).extracting(PodWait::reason).containsExactly("Evicted", "Error");
  }
}
