package dev.winnow.k8s.lease;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.extended.leaderelection.resourcelock.LeaderElectionRecord;
import io.fabric8.kubernetes.client.extended.leaderelection.resourcelock.LeaseLock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A lease whose age is measured here. What it says of when it was renewed is by the clock of its
 * holder, and two clocks differ: whoever trusts that takes a lease that is well, or waits for ever.
 * It counts instead for how long it has been seen not to change, as Kubernetes itself does. Safe
 * for use by several threads.
 */
final class ObservedLock extends LeaseLock {

  /** Is told of what comes of requests. */
  interface Watcher {

    /** It is ours, as of a request that was sent then. */
    void confirmed(long sentAt);

    /** It is of somebody else. */
    void ofSomebodyElse(String holder);

    /** A request that was sent then was not answered as asked. */
    void failed(long sentAt, KubernetesClientException failure);
  }

  private final LongSupplier nanos;
  private final Watcher watcher;
  private @Nullable LeaderElectionRecord seen;
  private long seenAt;

  ObservedLock(LeaseOptions options, LongSupplier nanos, Watcher watcher) {
    super(options.namespace(), options.name(), options.identity());
    this.nanos = nanos;
    this.watcher = watcher;
  }

  @Override
  public synchronized @Nullable LeaderElectionRecord get(KubernetesClient client) {
    Optional<LeaderElectionRecord> record = asked(() -> Optional.ofNullable(super.get(client)));
    if (record.isEmpty()) {
      return null;
    }
    LeaderElectionRecord now = record.get();
    String holder = Objects.requireNonNullElse(now.getHolderIdentity(), "");
    if (!holder.isEmpty() && !holder.equals(identity())) {
      watcher.ofSomebodyElse(holder);
    }
    return aged(now);
  }

  private LeaderElectionRecord aged(LeaderElectionRecord now) {
    if (!now.equals(seen)) {
      seen = now;
      seenAt = nanos.getAsLong();
    }
    ZonedDateTime renewed =
        ZonedDateTime.now(ZoneOffset.UTC).minusNanos(nanos.getAsLong() - seenAt);
    return now.toBuilder().renewTime(renewed).build();
  }

  @Override
  public synchronized void create(KubernetesClient client, LeaderElectionRecord record) {
    written(record, () -> super.create(client, record));
  }

  @Override
  public synchronized void update(KubernetesClient client, LeaderElectionRecord record) {
    written(record, () -> super.update(client, record));
  }

  private void written(LeaderElectionRecord record, Runnable request) {
    long sentAt = nanos.getAsLong();
    asked(
        () -> {
          request.run();
          return true;
        });
    if (identity().equals(record.getHolderIdentity())) {
      watcher.confirmed(sentAt);
    }
  }

  private <T> T asked(Supplier<T> request) {
    long sentAt = nanos.getAsLong();
    try {
      return request.get();
    } catch (KubernetesClientException e) {
      watcher.failed(sentAt, e);
      throw e;
    }
  }
}
