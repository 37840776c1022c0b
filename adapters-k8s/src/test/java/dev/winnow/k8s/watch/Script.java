package dev.winnow.k8s.watch;

import static java.util.Map.entry;

import dev.winnow.k8s.cluster.Closing;
import io.fabric8.kubernetes.api.model.ContainerStateBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesListBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.api.model.WatchEvent;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.dsl.TimesOrOnceable;
import io.fabric8.mockwebserver.http.RecordedRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A server that answers by the book: what a test writes for the namespace sre. What it does not
 * write is there, empty and quiet.
 */
final class Script implements AutoCloseable {

  /** Longer than any test waits. */
  private static final long TOO_LONG = 300_000;

  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
  private static final Map<Kind, String> PATHS =
      Map.ofEntries(
          entry(Kind.NODES, "/api/v1/nodes"),
          entry(Kind.DEPLOYMENTS, "/apis/apps/v1/namespaces/sre/deployments"),
          entry(Kind.REPLICA_SETS, "/apis/apps/v1/namespaces/sre/replicasets"),
          entry(Kind.STATEFUL_SETS, "/apis/apps/v1/namespaces/sre/statefulsets"),
          entry(Kind.DAEMON_SETS, "/apis/apps/v1/namespaces/sre/daemonsets"),
          entry(Kind.CRON_JOBS, "/apis/batch/v1/namespaces/sre/cronjobs"),
          entry(Kind.JOBS, "/apis/batch/v1/namespaces/sre/jobs"),
          entry(Kind.STORAGE_CLASSES, "/apis/storage.k8s.io/v1/storageclasses"),
          entry(Kind.CLAIMS, "/api/v1/namespaces/sre/persistentvolumeclaims"),
          entry(Kind.AUTOSCALERS, "/apis/autoscaling/v2/namespaces/sre/horizontalpodautoscalers"),
          entry(Kind.SECRETS, "/api/v1/namespaces/sre/secrets"),
          entry(Kind.PODS, "/api/v1/namespaces/sre/pods"),
          entry(Kind.EVENTS, "/api/v1/namespaces/sre/events"));

  private final KubernetesMockServer server = new KubernetesMockServer(false);
  private final Map<String, Integer> asked = new HashMap<>();

  Script() {
    server.init();
  }

  KubernetesClient client() {
    return server.createClient();
  }

  /** How often objects of a kind were asked for until now, by lists. */
  int asked(Kind kind) {
    try {
      RecordedRequest request = server.takeRequest(0, TimeUnit.SECONDS);
      while (request != null) {
        asked.merge(request.getPath(), 1, Integer::sum);
        request = server.takeRequest(0, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return asked.getOrDefault(path(kind, ""), 0);
  }

  /** ListWatchHandler a list, which is of this version. */
  Script list(Kind kind, String version, HasMetadata... objects) {
    onList(kind, "", 200, objects(version, "", objects)).once();
    return this;
  }

  /** ListWatchHandler a list with a page, after which another one comes. */
  Script page(Kind kind, String after, String next, HasMetadata... objects) {
    onList(kind, after, 200, objects("1", next, objects)).once();
    return this;
  }

  /** ListWatchHandler a list by an error. */
  TimesOrOnceable<Void> listFails(Kind kind, int code) {
    return onList(kind, "", code, new StatusBuilder().withCode(code).build());
  }

  /** Does not answer a list in time. */
  void listHangs(Kind kind) {
    server
        .expect()
        .get()
        .delay(TOO_LONG)
        .withPath(path(kind, ""))
        .andReturn(200, objects("1", ""))
        .once();
  }

  /** Opens a watch after a version, says something, and goes on without a word. */
  Script watch(Kind kind, String version, WatchEvent... events) {
    var open =
        server.expect().get().withPath(watched(kind, version)).andUpgradeToWebSocket().open();
    for (WatchEvent event : events) {
      open.waitFor(0).andEmit(event);
    }
    // It stays open as long as the client might still say something.
    open.expect("nothing").andEmit("").always().done().once();
    return this;
  }

  /** Opens a watch after a version, says something and ends it. */
  Script watchEnds(Kind kind, String version, WatchEvent... events) {
    var open =
        server.expect().get().withPath(watched(kind, version)).andUpgradeToWebSocket().open();
    for (WatchEvent event : events) {
      open.waitFor(0).andEmit(event);
    }
    open.done().once();
    return this;
  }

  /** Does not open a watch. */
  void watchFails(Kind kind, String version, int code) {
    server
        .expect()
        .get()
        .withPath(watched(kind, version))
        .andReturn(code, new StatusBuilder().withCode(code).build())
        .once();
  }

  /** Whatever is not written is empty, and quiet. */
  KubernetesClient ready() {
    for (Kind kind : Kind.values()) {
      onList(kind, "", 200, objects("1", "")).always();
      server
          .expect()
          .get()
          .withPath(watched(kind, "1"))
          .andUpgradeToWebSocket()
          .open()
          .expect("nothing")
          .andEmit("")
          .always()
          .done()
          .always();
    }
    return client();
  }

  static WatchEvent said(String type, HasMetadata object) {
    return new WatchEvent(object, type);
  }

  static WatchEvent gone() {
    return new WatchEvent(new StatusBuilder().withCode(410).withReason("Expired").build(), "ERROR");
  }

  /** A pod that runs, whose container was started again so often, each time a minute later. */
  static Pod pod(String name, int restarts) {
    Instant at = START.plusSeconds(60L * restarts);
    PodBuilder pod =
        new PodBuilder()
            .withNewMetadata()
            .withNamespace("sre")
            .withName(name)
            .withUid("uid-of-" + name)
            .withCreationTimestamp(START.toString())
            .withResourceVersion(Integer.toString(100 + restarts))
            .endMetadata()
            .withNewStatus()
            .withPhase("Running")
            .addNewContainerStatus()
            .withName("app")
            .withRestartCount(restarts)
            .withNewState()
            .withNewRunning(at.toString())
            .endState()
            .endContainerStatus()
            .endStatus();
    return restarts == 0 ? pod.build() : ended(pod, at, restarts).build();
  }

  private static PodBuilder ended(PodBuilder pod, Instant at, int restarts) {
    return pod.editStatus()
        .editContainerStatus(0)
        .withLastState(
            new ContainerStateBuilder()
                .withNewTerminated()
                .withReason("Error")
                .withExitCode(restarts)
                .withFinishedAt(at.toString())
                .endTerminated()
                .build())
        .endContainerStatus()
        .endStatus();
  }

  private TimesOrOnceable<Void> onList(Kind kind, String after, int code, Object body) {
    return server.expect().get().withPath(path(kind, after)).andReturn(code, body);
  }

  private static Object objects(String version, String next, HasMetadata... objects) {
    List<HasMetadata> items = Arrays.asList(objects);
    return new KubernetesListBuilder()
        .withItems(items)
        .withNewMetadata()
        .withResourceVersion(version)
        .withContinue(next)
        .endMetadata()
        .build();
  }

  private static String path(Kind kind, String after) {
    return PATHS.get(kind)
        + (kind == Kind.SECRETS ? "?labelSelector=owner%3Dhelm&" : "?")
        + (after.isEmpty() ? "" : "continue=" + after + "&")
        + "limit=500";
  }

  private static String watched(Kind kind, String version) {
    return PATHS.get(kind)
        + "?allowWatchBookmarks=true"
        + (kind == Kind.SECRETS ? "&labelSelector=owner%3Dhelm" : "")
        + "&resourceVersion="
        + version
        + "&timeoutSeconds=120&watch=true";
  }

  @Override
  public void close() {
    Closing.of(server);
  }
}
