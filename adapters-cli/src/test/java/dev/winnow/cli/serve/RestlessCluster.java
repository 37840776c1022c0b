package dev.winnow.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.k8s.cluster.Deployments;
import dev.winnow.k8s.cluster.FakeKubelet;
import dev.winnow.k8s.cluster.TestCluster;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.Watch;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A cluster whose deployments are restarted again and again; what is shut down for that, a person
 * starts again. It knows what has truly happened: how often each pod was restarted, and for which
 * decision a deployment was shut down. Safe for use by several threads.
 */
final class RestlessCluster implements AutoCloseable {

  private static final int DEPLOYMENTS = 5;
  private static final int PATIENCE_SECONDS = 120;
  private static final String DECISION = "winnow.dev/decision";
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TestCluster cluster;
  private final KubernetesClient client;
  private final FakeKubelet kubelet;
  private final WrittenJournal journal;
  private final Map<String, Integer> restarts = new ConcurrentHashMap<>();
  private final Map<String, Instant> lastOf = new HashMap<>();
  private final Map<String, Integer> replicas = new ConcurrentHashMap<>();
  private final List<String> shutDown = new CopyOnWriteArrayList<>();
  private final Watch watch;
  private final Thread thread = new Thread(this::run, "restless cluster");
  private volatile Runnable whenShutDown = () -> {};
  private volatile boolean stopped;
  private volatile Throwable failure;

  /** What is journalled of it is in {@code journal}. */
  RestlessCluster(TestCluster cluster, WrittenJournal journal) {
    this.cluster = cluster;
    this.client = cluster.client();
    this.kubelet = cluster.kubelet();
    this.journal = journal;
    names().forEach(name -> client.resource(Deployments.of(name, 1)).create());
    kubelet.settle();
    watch = client.apps().deployments().inNamespace(cluster.namespace()).watch(new Looking());
  }

  private static List<String> names() {
    return IntStream.range(0, DEPLOYMENTS).mapToObj(number -> "swype-" + number).toList();
  }

  /** The group of serve.yaml by which it is watched and acted on; each word is an addition. */
  String group(String more) {
    return "cluster: {watch: true, act: true, every: 20ms, kubeconfig: '%s', namespaces: [%s]%s}\n"
        .formatted(cluster.kubeconfig(), cluster.namespace(), more);
  }

  /** Settings by which the third restart in a day shuts a deployment down, within seconds. */
  String settings() {
    String rows =
        names().stream()
            .map(
                name ->
                    "  - {namespace: %s, deployment: %s, limit: 2, window: 24h, check: 1s, causes: [any]}\n"
                        .formatted(cluster.namespace(), name))
            .collect(Collectors.joining());
    // As late as a service that watches a cluster hears of things anyway: the audit decides alike.
    return """
        engine: {lateness: 1d}
        kubernetes: {settling: 100ms, firstWait: 50ms, longestWait: 500ms, leaseRetry: 100ms}
        restarts: {after: 1s}
        guards: {budget: {namespace: 1000, all: 1000, within: 1h}, cooldown: 0s}
        # Somebody may start it again before all of it is seen to be gone.
        verify: {actions: [{action: scale-workload, within: 1s}], unhelpful: 1000}
        redButton:
        """
        + rows;
  }

  /** It begins to be restless. */
  RestlessCluster begin() {
    thread.start();
    return this;
  }

  private void run() {
    try {
      while (!stopped) {
        step();
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    } catch (Throwable e) {
      failure = e;
    }
  }

  private void step() throws Exception {
    kubelet.passes(Duration.ofSeconds(Duration.between(kubelet.now(), Instant.now()).toSeconds()));
    List<Deployment> down =
        deployments().stream().filter(one -> one.getSpec().getReplicas() == 0).toList();
    if (down.isEmpty()) {
      names().forEach(this::fail);
    } else if (isAllJournalled() && down.stream().allMatch(this::isSeenShutDown)) {
      // Before that no pod goes, and nobody starts anything again: who looks for the first time
      // after that cannot know of it.
      kubelet.settle();
      down.forEach(this::startAgain);
      kubelet.settle();
    }
  }

  private List<Deployment> deployments() {
    return client.apps().deployments().inNamespace(cluster.namespace()).list().getItems();
  }

  /** Once a second at most, which is how exactly Kubernetes says when. */
  private void fail(String name) {
    Instant now = kubelet.now();
    if (!now.equals(lastOf.put(name, now))) {
      kubelet
          .pods(name)
          .forEach(
              pod -> {
                kubelet.networkFails(pod);
                restarts.merge(pod.getMetadata().getName(), 1, Integer::sum);
              });
    }
  }

  /** Whether the latest that is in the journal of a deployment is that it is shut down. */
  private boolean isSeenShutDown(Deployment deployment) {
    String name = "deployment/" + deployment.getMetadata().getName();
    int wanted = -1;
    try {
      for (String body :
          journal.column("select body from entry where type = 'workload-status' order by number")) {
        JsonNode status = JSON.readTree(body);
        if (status.path("workload").asText().equals(name)) {
          wanted = status.path("wanted").asInt();
        }
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
    return wanted == 0;
  }

  private void startAgain(Deployment deployment) {
    client.resource(deployment).scale(1);
  }

  /** Whether all restarts are in the journal; fails if there are more than that. */
  boolean isAllJournalled() throws SQLException, IOException {
    Map<String, Integer> known = journalled();
    Map<String, Integer> truth = new TreeMap<>(restarts);
    known.forEach(
        (pod, count) -> {
          if (count > truth.getOrDefault(pod, 0)) {
            throw new AssertionError(pod + " was restarted " + truth.get(pod) + " times: " + known);
          }
        });
    return known.equals(truth);
  }

  /** How many restarts of each pod are in the journal. */
  private Map<String, Integer> journalled() throws SQLException, IOException {
    Map<String, Integer> all = new TreeMap<>();
    for (String body : journal.column("select body from entry where type = 'pod-restart'")) {
      JsonNode restart = JSON.readTree(body);
      all.merge(restart.path("pod").asText(), restart.path("delta").asInt(1), Integer::sum);
    }
    return all;
  }

  /** How many restarts there were. */
  int restarts() {
    return restarts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** For which decisions deployments were shut down, one for each time. */
  List<String> shutDown() {
    return shutDown;
  }

  /** Does something at the moment at which a deployment is shut down next; returns after that. */
  void atNextShutDown(Senders.Work work) throws Exception {
    CompletableFuture<Void> done = new CompletableFuture<>();
    whenShutDown =
        () -> {
          whenShutDown = () -> {};
          try {
            work.run();
            done.complete(null);
          } catch (Exception e) {
            done.completeExceptionally(e);
          }
        };
    for (int seconds = 0; !done.isDone(); seconds++) {
      assertThat(seconds).as("nothing is shut down any more: " + this).isLessThan(PATIENCE_SECONDS);
      fail();
      try {
        done.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        // Winnow has not decided on it yet.
        continue;
      }
    }
    done.get();
  }

  private void fail() {
    if (failure != null) {
      throw new AssertionError("the cluster", failure);
    }
  }

  @Override
  public String toString() {
    try {
      return "restarts: %s, journalled: %s, shut down: %s, replicas: %s; decided: %s"
          .formatted(
              restarts,
              journalled(),
              shutDown,
              replicas,
              journal.column("select kind || ' ' || subject from decision order by number"));
    } catch (SQLException | IOException e) {
      return e.toString();
    }
  }

  /** Everything stays as it is from now on; when the last restart was. */
  Instant rest() throws InterruptedException {
    stopped = true;
    thread.join();
    fail();
    return kubelet.now();
  }

  @Override
  public void close() {
    stopped = true;
    watch.close();
  }

  /** Hears of each change, in order. */
  private final class Looking implements Watcher<Deployment> {

    @Override
    public void eventReceived(Action action, Deployment now) {
      int count = now.getSpec().getReplicas();
      Integer before = replicas.put(now.getMetadata().getName(), count);
      if (before != null && before > 0 && count == 0) {
        shutDown.add(now.getMetadata().getAnnotations().get(DECISION));
        whenShutDown.run();
      }
    }

    @Override
    public void onClose(WatcherException why) {
      failure = why;
    }
  }
}
