package dev.winnow.k8s;

import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStateBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One pod after the other of one deployment, each with one container, and what an API server would
 * show of them. Every run ends with an exit code of its own, so that each end can be told from all
 * others.
 */
final class SimulatedPods {

  /** What can happen. */
  enum Move {
    CRASH,
    BACK_OFF,
    START,
    WIPE,
    REPLACE,
    NODE_RESTARTS
  }

  /** One thing that the API server says. */
  record Said(Pod pod, boolean deleted) {}

  private final List<Said> said = new ArrayList<>();
  private Instant now;
  private Instant created;
  private int pods;
  private int count;
  private int runs;
  private int restarts;
  private Instant started;
  private ContainerState state = new ContainerState();
  private ContainerState last = new ContainerState();

  SimulatedPods(Instant start) {
    now = start;
    created = start;
    started = start;
    begin();
  }

  List<Said> said() {
    return List.copyOf(said);
  }

  /** How often a container was started again, all told. */
  int restarts() {
    return restarts;
  }

  Instant now() {
    return now;
  }

  void move(Move move, int seconds) {
    now = now.plusSeconds(seconds);
    switch (move) {
      case CRASH -> crash();
      case BACK_OFF -> backOff();
      case START -> start();
      case WIPE -> wipe();
      case REPLACE -> replace();
      case NODE_RESTARTS -> {
        crash();
        start();
      }
    }
  }

  private void begin() {
    pods++;
    count = 0;
    created = now;
    last = new ContainerState();
    run();
  }

  private void run() {
    started = now;
    runs++;
    state = new ContainerStateBuilder().withNewRunning(started.toString()).build();
    say(false);
  }

  private void crash() {
    if (state.getRunning() == null) {
      return;
    }
    state =
        new ContainerStateBuilder()
            .withNewTerminated()
            .withReason("Error")
            .withExitCode(runs)
            .withStartedAt(started.toString())
            .withFinishedAt(now.toString())
            .endTerminated()
            .build();
    say(false);
  }

  private void backOff() {
    crash();
    if (state.getTerminated() != null) {
      last = state;
      state =
          new ContainerStateBuilder()
              .withNewWaiting()
              .withReason("CrashLoopBackOff")
              .endWaiting()
              .build();
      say(false);
    }
  }

  private void start() {
    if (state.getRunning() != null) {
      return;
    }
    last = state.getTerminated() == null ? last : state;
    count++;
    restarts++;
    run();
  }

  /** The container runtime loses what it knew: the kubelet begins to count anew. */
  private void wipe() {
    now = now.plusSeconds(1);
    count = 0;
    restarts++;
    last = new ContainerState();
    run();
  }

  private void replace() {
    say(true);
    now = now.plusSeconds(1);
    begin();
  }

  private void say(boolean deleted) {
    said.add(new Said(pod(), deleted));
  }

  private Pod pod() {
    return new PodBuilder()
        .withNewMetadata()
        .withNamespace("sre")
        .withName("swype-app-5d4f8-" + pods)
        .withUid("uid-" + pods)
        .withCreationTimestamp(created.toString())
        .addToLabels("pod-template-hash", "5d4f8")
        .addNewOwnerReference()
        .withKind("ReplicaSet")
        .withName("swype-app-5d4f8")
        .withController(true)
        .endOwnerReference()
        .endMetadata()
        .withNewStatus()
        .withPhase("Running")
        .addNewContainerStatus()
        .withName("app")
        .withRestartCount(count)
        .withState(state)
        .withLastState(last)
        .endContainerStatus()
        .endStatus()
        .build();
  }
}
