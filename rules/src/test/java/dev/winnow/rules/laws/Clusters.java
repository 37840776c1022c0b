package dev.winnow.rules.laws;

import dev.winnow.core.signal.Acknowledgement;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.ClusterEvent;
import dev.winnow.core.signal.Feedback;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.NodeStatus;
import dev.winnow.core.signal.PodRestart;
import dev.winnow.core.signal.PodStatus;
import dev.winnow.core.signal.ReleaseStatus;
import dev.winnow.core.signal.Resolution;
import dev.winnow.core.signal.Revision;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.SourceDown;
import dev.winnow.core.signal.Target;
import dev.winnow.core.signal.WorkloadStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Histories of clusters as they are heard of: in time, hours or a day late, with days of silence
 * between, contradictory, told twice.
 */
final class Clusters {

  private static final String SPACE = "shop";
  private static final List<String> WORKLOADS =
      List.of("deployment/shop", "deployment/web-canary-app", "daemonset/agent");
  private static final List<String> WAITS =
      List.of("", "CrashLoopBackOff", "ImagePullBackOff", "CreateContainerConfigError");
  private static final List<String> EVENTS =
      List.of("Unhealthy", "Killing", "SandboxChanged", "FailedCreatePodSandBox", "NodeNotReady");
  private static final List<String> WORDS =
      List.of(
          "Readiness probe failed: dial tcp: i/o timeout",
          "Liveness probe failed: dial tcp: i/o timeout",
          "Container failed liveness probe, will be restarted",
          "");

  private static final int DAY = 24 * 60;

  private Clusters() {}

  /** What may be heard of. */
  enum What {
    RESTART,
    POD,
    WORKLOAD,
    RELEASE,
    NODE,
    EVENT,
    BLIND,
    ANSWERED,
    DONE,
    JUDGED,
    ACKNOWLEDGED,
    TICK
  }

  /** What is heard of, of which of several things, and how many minutes after what was before. */
  record Move(What what, int which, int detail, int minutes) {

    private Event event(Instant at) {
      return what == What.TICK ? new Event.Tick(at) : new Event.Sent(signal(at));
    }

    private Signal signal(Instant at) {
      return switch (what) {
        case RESTART -> restart(at);
        case POD -> pod(at);
        case WORKLOAD -> workload(at);
        case RELEASE -> release(at);
        case NODE -> new NodeStatus("w" + which, detail % 2 == 0, true, "", at, "");
        case EVENT -> said(at);
        case BLIND ->
            new SourceDown(
                "pods", at.minus(Duration.ofMinutes(1)), detail % 2 == 0, "gone", at, "");
        case ANSWERED -> new ActionOutcome("D-" + detail, detail % 3 != 0, "", at, "");
        case DONE -> new Resolution(target(), "bob", "", at, "");
        case JUDGED -> new Feedback(target(), "ann", Feedback.Verdict.NO_ACTION, "", at, "");
        case ACKNOWLEDGED -> new Acknowledgement(target(), "ann", at, "");
        case TICK -> throw new IllegalStateException("a tick is no signal");
      };
    }

    private String name() {
      return WORKLOADS.get(which);
    }

    private String podName() {
      return "pod-" + which + "-" + detail % 2;
    }

    private Target target() {
      return which == 1
          ? Target.alert("CanaryUnstable", Labels.of("canary", SPACE + "/" + name()))
          : Target.alert("RestartLimitExceeded", Labels.of("workload", name()));
    }

    private Signal restart(Instant at) {
      return new PodRestart(
          SPACE,
          name(),
          podName(),
          "u" + which + detail % 2,
          "app",
          "w" + which,
          detail + 1,
          1,
          detail % 5 == 0 ? "OOMKilled" : "Error",
          detail % 3 == 0 ? 137 : 1,
          Optional.of(at),
          detail % 4 == 0 ? "panic: dial tcp: connection refused" : "",
          at,
          "");
    }

    private Signal pod(Instant at) {
      String waiting = WAITS.get(detail % WAITS.size());
      return new PodStatus(
          SPACE,
          name(),
          podName(),
          "u" + which + detail % 2,
          "w" + which,
          detail == 13 ? "Gone" : "Running",
          waiting.isEmpty(),
          "app",
          waiting,
          "",
          at,
          "");
    }

    private Signal workload(Instant at) {
      int ready = detail % 3;
      return new WorkloadStatus(
          SPACE,
          name(),
          detail == 7 ? 0 : 2,
          ready,
          ready,
          ready,
          true,
          1 + detail / 5,
          Labels.none(),
          Labels.none(),
          Labels.none(),
          at,
          "");
    }

    private Signal release(Instant at) {
      List<Revision> revisions = new ArrayList<>();
      for (int number = 1; number <= 1 + detail % 3; number++) {
        String state = number == 1 + detail % 3 ? "deployed" : "superseded";
        revisions.add(new Revision(number, state, "web-1.0", "", at));
      }
      return new ReleaseStatus(SPACE, "web", revisions, at, "");
    }

    private Signal said(Instant at) {
      return new ClusterEvent(
          SPACE,
          "Pod",
          podName(),
          "u" + which + detail % 2,
          name(),
          "app",
          "w" + which,
          "Warning",
          EVENTS.get(detail % EVENTS.size()),
          WORDS.get(detail % WORDS.size()),
          1 + detail,
          at,
          "");
    }
  }

  /** Histories in which some is heard of as late as a watch accepts, and nothing for days. */
  static Arbitrary<List<Event>> any() {
    Arbitrary<Move> move =
        Combinators.combine(
                Arbitraries.frequency(
                    Tuple.of(20, What.RESTART),
                    Tuple.of(14, What.POD),
                    Tuple.of(14, What.WORKLOAD),
                    Tuple.of(5, What.RELEASE),
                    Tuple.of(8, What.NODE),
                    Tuple.of(12, What.EVENT),
                    Tuple.of(4, What.BLIND),
                    Tuple.of(2, What.ANSWERED),
                    Tuple.of(3, What.DONE),
                    Tuple.of(3, What.JUDGED),
                    Tuple.of(3, What.ACKNOWLEDGED),
                    Tuple.of(8, What.TICK)),
                Arbitraries.integers().between(0, WORKLOADS.size() - 1),
                Arbitraries.integers().between(0, 14),
                minutes())
            .as(Move::new);
    return move.list()
        .ofMinSize(1)
        .ofMaxSize(40)
        .map(moves -> Histories.events(moves, Move::minutes, Move::event));
  }

  private static Arbitrary<Integer> minutes() {
    return Arbitraries.frequencyOf(
        Tuple.of(8, Arbitraries.integers().between(0, 3)),
        Tuple.of(3, Arbitraries.integers().between(4, 90)),
        Tuple.of(1, Arbitraries.integers().between(DAY, 3 * DAY)),
        Tuple.of(3, Arbitraries.integers().between(-DAY - 60, -1)));
  }
}
