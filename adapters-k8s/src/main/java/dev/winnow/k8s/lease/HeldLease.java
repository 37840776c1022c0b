package dev.winnow.k8s.lease;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.RequestConfig;
import io.fabric8.kubernetes.client.RequestConfigBuilder;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderCallbacks;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderElectionConfig;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderElectionConfigBuilder;
import java.net.HttpURLConnection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * A lease in the cluster that one watcher at a time has. It is asked for until it is given, and
 * then renewed until it is closed, which gives it back. Whoever does not hear that it was renewed
 * no longer counts on it, before others may take it.
 *
 * <p>Safe for use by several threads.
 */
public final class HeldLease implements AutoCloseable {

  private final KubernetesClient client;
  private final LeaseOptions options;
  private final Consumer<String> notices;
  private final Runnable first;
  private final LongSupplier nanos;
  private final ObservedLock lock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(HeldLease::thread);
  private CompletableFuture<?> election = CompletableFuture.completedFuture(null);
  private boolean closed;
  private boolean ever;
  private boolean lost;
  private long confirmedAt;
  private long failedAt = Long.MIN_VALUE;
  private String said = "";

  private HeldLease(
      KubernetesClient client,
      LeaseOptions options,
      Runnable first,
      Consumer<String> notices,
      LongSupplier nanos) {
    this.client = hasty(client, options);
    this.options = options;
    this.first = first;
    this.notices = notices;
    this.nanos = nanos;
    lock = new ObservedLock(options, nanos, new Heard());
  }

  /**
   * Asks for a lease from now on. Returns at once.
   *
   * @param client asks the cluster; is not closed by the lease
   * @param options which lease
   * @param first is done by any thread when it is held for the first time
   * @param notices is told what people should know, in sentences without secrets
   * @return the lease, to be closed
   */
  public static HeldLease start(
      KubernetesClient client, LeaseOptions options, Runnable first, Consumer<String> notices) {
    return start(client, options, first, notices, System::nanoTime);
  }

  static HeldLease start(
      KubernetesClient client,
      LeaseOptions options,
      Runnable first,
      Consumer<String> notices,
      LongSupplier nanos) {
    HeldLease lease = new HeldLease(client, options, first, notices, nanos);
    lease.elect();
    return lease;
  }

  /** It tries again by itself, so the client must not: that would take longer than the lease. */
  private static KubernetesClient hasty(KubernetesClient client, LeaseOptions options) {
    RequestConfig config =
        new RequestConfigBuilder(client.getConfiguration().getRequestConfig())
            .withRequestRetryBackoffLimit(0)
            .withRequestTimeout(Math.toIntExact(options.held().dividedBy(2).toMillis()))
            .build();
    return client.newClient(config).adapt(KubernetesClient.class);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "winnow-lease");
    thread.setDaemon(true);
    return thread;
  }

  /** An election ends when the lease is not renewed in time: then there is another one. */
  private synchronized void elect() {
    if (closed) {
      return;
    }
    LeaderElectionConfig config =
        new LeaderElectionConfigBuilder()
            .withName(options.name())
            .withLock(lock)
            .withLeaseDuration(options.lasts())
            .withRenewDeadline(options.held())
            .withRetryPeriod(options.retry())
            .withReleaseOnCancel(true)
            .withLeaderCallbacks(new LeaderCallbacks(() -> {}, () -> {}, holder -> {}))
            .build();
    election = client.leaderElector().withConfig(config).build().start();
    Future<?> unused = election.whenComplete((done, failure) -> again());
  }

  private void again() {
    try {
      Future<?> unused =
          thread.schedule(this::elect, options.retry().toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      // It is closed.
    }
  }

  /**
   * How we stand to it now.
   *
   * @return held only for as long as nobody else can have it
   */
  public synchronized Standing standing() {
    if (lost) {
      return Standing.LOST;
    }
    if (ever && nanos.getAsLong() - confirmedAt < options.held().toNanos()) {
      return Standing.HELD;
    }
    boolean failedSince =
        failedAt != Long.MIN_VALUE && failedAt - confirmedAt >= options.held().toNanos();
    return ever && failedSince ? Standing.UNREACHABLE : Standing.UNSURE;
  }

  /** Gives it back, so that somebody else can have it at once. */
  @Override
  public void close() {
    CompletableFuture<?> last;
    synchronized (this) {
      closed = true;
      last = election;
    }
    thread.shutdownNow();
    last.cancel(true);
  }

  /** What comes of the requests. */
  private final class Heard implements ObservedLock.Watcher {

    @Override
    public void confirmed(long sentAt) {
      boolean now;
      synchronized (HeldLease.this) {
        now = !ever;
        ever = true;
        confirmedAt = sentAt;
      }
      said = "";
      if (now) {
        first.run();
      }
    }

    @Override
    public void ofSomebodyElse(String holder) {
      synchronized (HeldLease.this) {
        lost = ever;
      }
      say(
          "the lease "
              + options
              + " is held by "
              + holder
              + (ever ? ", which goes on from here" : "; waiting until it is free"));
    }

    @Override
    public void failed(long sentAt, KubernetesClientException failure) {
      if (failure.getCode() == HttpURLConnection.HTTP_CONFLICT) {
        // Somebody was faster: who it is will be seen.
        return;
      }
      synchronized (HeldLease.this) {
        failedAt = sentAt;
      }
      if (failure.getCode() == HttpURLConnection.HTTP_FORBIDDEN) {
        say(
            "403: may not use the lease "
                + options
                + "; grant the verbs get, create and patch on leases.coordination.k8s.io in its"
                + " namespace to the account that Winnow runs as, or switch it off with --no-lease");
      } else {
        say("the lease " + options + " cannot be asked for: " + words(failure));
      }
    }

    private void say(String words) {
      if (!words.equals(said)) {
        said = words;
        notices.accept(words);
      }
    }
  }

  private static String words(KubernetesClientException failure) {
    if (failure.getCode() < HttpURLConnection.HTTP_BAD_REQUEST) {
      return "the API server does not answer";
    }
    return switch (failure.getCode()) {
      case HttpURLConnection.HTTP_UNAUTHORIZED -> "401: the credentials are not accepted";
      case HttpURLConnection.HTTP_NOT_FOUND -> "404: is its namespace there?";
      default -> "the API server answers " + failure.getCode();
    };
  }
}
