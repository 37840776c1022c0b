package dev.winnow.k8s.rights;

import dev.winnow.core.action.Action;
import dev.winnow.core.action.CordonNode;
import dev.winnow.core.action.RestartWorkload;
import dev.winnow.core.action.RollbackRelease;
import dev.winnow.core.action.ScaleWorkload;
import dev.winnow.core.action.UndoRollout;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Signal;
import dev.winnow.k8s.Translation;
import dev.winnow.k8s.act.ActOptions;
import dev.winnow.k8s.act.ActionRunner;
import dev.winnow.k8s.cluster.Wait;
import dev.winnow.k8s.lease.HeldLease;
import dev.winnow.k8s.lease.LeaseOptions;
import dev.winnow.k8s.watch.ClusterWatch;
import dev.winnow.k8s.watch.WatchListener;
import dev.winnow.k8s.watch.WatchOptions;
import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/**
 * Watches all that is watched and takes every kind of action.
 *
 * @param client with whose rights
 * @param namespace where
 */
record EverythingWinnowDoes(KubernetesClient client, String namespace) {

  static final String NODE = "rights-node";

  private static final Instant NOW = Instant.parse("2099-01-01T12:00:00Z");
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SOON = Duration.ofMillis(50);

  /** What the watch said besides signals, once that is so. */
  List<String> watches(BooleanSupplier isEnough) {
    List<String> notices = new CopyOnWriteArrayList<>();
    WatchListener listener =
        new WatchListener() {
          @Override
          public void signal(Signal signal) {}

          @Override
          public void notice(String text) {
            notices.add(text);
          }
        };
    WatchOptions options = new WatchOptions(List.of(namespace), LONG, LONG, SOON, SOON, SOON, 500);
    Translation translation = Translation.begin(notices::add);
    ClusterWatch watch =
        ClusterWatch.start(
            client, options, translation, listener, InstantSource.system(), new Random(1));
    try {
      Wait.until("all is watched, or said why not: " + notices, () -> isEnough(notices, isEnough));
    } finally {
      watch.close();
    }
    return notices;
  }

  private static boolean isEnough(List<String> notices, BooleanSupplier isEnough) {
    return !notices.isEmpty() || isEnough.getAsBoolean();
  }

  /** Asks for a lease, and renews it. */
  void holdsItsLease() {
    LeaseOptions options =
        new LeaseOptions(namespace, "winnow-sre", "it", LONG, LONG.dividedBy(2), SOON);
    HeldLease lease = HeldLease.start(client, options, () -> {}, words -> {});
    try {
      Wait.until("it is renewed", () -> renewals() > 1);
    } finally {
      lease.close();
    }
  }

  private long renewals() {
    Lease lease = client.leases().inNamespace(namespace).withName("winnow-sre").get();
    return lease == null ? 0 : Optional.ofNullable(lease.getMetadata().getGeneration()).orElse(0L);
  }

  /** How each action went. */
  List<ActionOutcome> acts() {
    Path noHelm = Path.of("/no/such/helm");
    ActOptions options =
        new ActOptions(false, 3, LONG, LONG, LONG, Optional.of(noHelm), LONG, Optional.empty());
    ActionRunner runner = new ActionRunner(client, options, () -> NOW, time -> {});
    return List.of(
            new ScaleWorkload(namespace, "deployment/app", 0, 1),
            new RestartWorkload(namespace, "statefulset/db"),
            new UndoRollout(namespace, "deployment/app"),
            new RollbackRelease(namespace, "shop", 1, 2),
            new CordonNode(NODE))
        .stream()
        .map(action -> runner.run(request(action)))
        .toList();
  }

  private static ActionRequest request(Action action) {
    String id = "D-" + action.name();
    return new ActionRequest(id, NOW, "T-1", action, Labels.of("app", "app"), "", List.of());
  }
}
