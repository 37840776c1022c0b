package dev.winnow.k8s;

import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStateBuilder;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.ContainerStatusBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One pod with an init container, a sidecar and containers of its own, and what the kubelet does to
 * them: it starts each again that ends by itself, and all of them when the sandbox is lost.
 */
final class SimulatedSandbox {

  /** What can happen. */
  enum Move {
    CRASH,
    LOSE_SANDBOX,
    REMOVE_DEAD,
    REPEAT
  }

  /** One look at the pod, and when. */
  record Look(Pod pod, Instant at) {}

  private static final class Run {
    private final String name;
    private final boolean init;
    private int count;
    private Instant started = Instant.EPOCH;
    private ContainerState state = new ContainerState();
    private ContainerState last = new ContainerState();

    private Run(String name, boolean init) {
      this.name = name;
      this.init = init;
    }
  }

  private final List<Look> looks = new ArrayList<>();
  private final List<Instant> began = new ArrayList<>();
  private final List<Instant> ended = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();
  private final Run migrate = new Run("migrate", true);
  private Instant now;

  SimulatedSandbox(Instant start, int containers) {
    now = start;
    runs.add(new Run("mesh", true));
    for (int i = 0; i < containers; i++) {
      runs.add(new Run("app-" + i, false));
    }
    initialise();
    runs.forEach(this::begin);
    look();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Look look : looks) {
      text.append('\n').append(look.at());
      for (ContainerView sight : ContainerView.of(look.pod())) {
        text.append(' ').append(sight);
      }
    }
    return text.append('\n').append(began).append(ended).toString();
  }

  List<Look> looks() {
    return List.copyOf(looks);
  }

  /** How many restarts of the pod began after a time: each crash, and each lost sandbox. */
  long restartsBegunAfter(Instant time) {
    return began.stream().filter(one -> one.isAfter(time)).count();
  }

  /** How many had not ended all its containers before a time. */
  long restartsEndedAfter(Instant time) {
    return ended.stream().filter(one -> !one.isBefore(time)).count();
  }

  void move(Move move, int which, int seconds) {
    // Who ends a second time within a minute waits before it is started again.
    now = now.plusSeconds(70 + seconds);
    Run run = runs.get(which % runs.size());
    switch (move) {
      case CRASH -> crash(run, seconds);
      case LOSE_SANDBOX -> lose(seconds);
      case REMOVE_DEAD -> {
        run.count = Math.max(0, run.count - 1);
        run.last = new ContainerState();
        look();
      }
      case REPEAT -> look();
    }
  }

  private void crash(Run run, int seconds) {
    began.add(now);
    ended.add(now);
    end(run);
    look();
    now = now.plusSeconds(1 + seconds % 3);
    again(run);
    look();
  }

  private void lose(int seconds) {
    began.add(now);
    Instant last = now;
    for (int i = runs.size() - 1; i >= 0; i--) {
      end(runs.get(i));
      last = now;
      lookSometimes(seconds + i);
      now = now.plusSeconds(seconds % 4);
    }
    ended.add(last);
    initialise();
    migrate.count++;
    for (Run run : runs) {
      now = now.plusSeconds(seconds % 5);
      again(run);
      lookSometimes(seconds + run.count);
    }
    now = now.plusSeconds(1);
    look();
  }

  private void lookSometimes(int chance) {
    if (chance % 2 == 0) {
      look();
    }
  }

  private void initialise() {
    migrate.last = migrate.state;
    migrate.state =
        new ContainerStateBuilder()
            .withNewTerminated()
            .withReason("Completed")
            .withExitCode(0)
            .withStartedAt(now.toString())
            .withFinishedAt(now.plusSeconds(1).toString())
            .endTerminated()
            .build();
    now = now.plusSeconds(1);
  }

  private void begin(Run run) {
    run.started = now;
    run.state = new ContainerStateBuilder().withNewRunning(now.toString()).build();
  }

  private void end(Run run) {
    run.state =
        new ContainerStateBuilder()
            .withNewTerminated()
            .withReason("Error")
            .withExitCode(1)
            .withStartedAt(run.started.toString())
            .withFinishedAt(now.toString())
            .endTerminated()
            .build();
  }

  private void again(Run run) {
    run.last = run.state;
    run.count++;
    begin(run);
  }

  private void look() {
    looks.add(new Look(pod(), now));
  }

  private Pod pod() {
    List<ContainerStatus> init = new ArrayList<>(List.of(status(migrate)));
    List<ContainerStatus> own = new ArrayList<>();
    runs.forEach(run -> (run.init ? init : own).add(status(run)));
    return new PodBuilder()
        .withNewMetadata()
        .withNamespace("sre")
        .withName("swype-0")
        .withUid("uid-0")
        .withCreationTimestamp("2026-03-01T09:00:00Z")
        .endMetadata()
        .withNewSpec()
        .addNewInitContainer()
        .withName("migrate")
        .endInitContainer()
        .addNewInitContainer()
        .withName("mesh")
        .withRestartPolicy("Always")
        .endInitContainer()
        .endSpec()
        .withNewStatus()
        .withPhase("Running")
        .withInitContainerStatuses(init)
        .withContainerStatuses(own)
        .endStatus()
        .build();
  }

  private static ContainerStatus status(Run run) {
    return new ContainerStatusBuilder()
        .withName(run.name)
        .withRestartCount(run.count)
        .withState(run.state)
        .withLastState(run.last)
        .build();
  }
}
