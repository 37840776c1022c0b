package dev.winnow.cli;

import dev.winnow.cli.serve.WatchedSource;
import dev.winnow.k8s.lease.HeldLease;
import dev.winnow.k8s.lease.LeaseOptions;
import dev.winnow.runtime.Stop;
import dev.winnow.runtime.Tenure;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Whether this watcher may watch: at once, or once it holds a lease. */
final class Watchman implements WatchedSource.Turn {

  /** Is told what people should know. */
  interface Talk {
    void say(String words);
  }

  private record Held(KubernetesClient client, HeldLease lease, String name) {}

  private final Optional<Held> held;
  private final CountDownLatch called;
  private final Stop stop;

  private Watchman(Optional<Held> held, CountDownLatch called, Stop stop) {
    this.held = held;
    this.called = called;
    this.stop = stop;
  }

  static Watchman of(
      Optional<LeaseOptions> lease, WatchedCluster.Opened opened, Stop stop, Talk talk) {
    CountDownLatch called = new CountDownLatch(1);
    return new Watchman(lease.map(options -> held(options, opened, called, talk)), called, stop);
  }

  private static Held held(
      LeaseOptions options, WatchedCluster.Opened opened, CountDownLatch called, Talk talk) {
    KubernetesClient client = opened.client();
    HeldLease lease = HeldLease.start(client, options, called::countDown, talk::say);
    return new Held(client, lease, options.toString());
  }

  @Override
  public boolean waits() {
    if (held.isEmpty()) {
      return true;
    }
    stop.whenAsked(called::countDown);
    try {
      called.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !stop.isAsked();
  }

  @Override
  public Tenure tenure() {
    return held.<Tenure>map(one -> () -> state(one.lease())).orElseGet(Tenure::alone);
  }

  private static Tenure.State state(HeldLease lease) {
    return switch (lease.standing()) {
      case HELD -> Tenure.State.HELD;
      case UNSURE -> Tenure.State.UNSURE;
      case UNREACHABLE -> Tenure.State.UNREACHABLE;
      case LOST -> Tenure.State.LOST;
    };
  }

  /** In words, as the rest of a sentence. */
  String words() {
    return held.map(one -> "; holding the lease " + one.name()).orElse("");
  }

  @Override
  public void close() {
    held.ifPresent(
        one -> {
          one.lease().close();
          one.client().close();
        });
  }
}
