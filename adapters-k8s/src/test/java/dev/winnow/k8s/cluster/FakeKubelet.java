package dev.winnow.k8s.cluster;

import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.PodResource;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Plays kubelet and scheduler through the API: runs pods, restarts their containers, says in events
 * why. Its time is the test's: it begins at the present second and passes when the test says so.
 * For use by one thread.
 */
public final class FakeKubelet {

  private final KubernetesClient client;
  private final String namespace;
  private final Scheduler scheduler;
  private final Runnable controllers;
  private final Workloads workloads;
  private String node = "worker-1";
  private Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  FakeKubelet(
      KubernetesClient client, String namespace, Scheduler scheduler, Runnable controllers) {
    this.client = client;
    this.namespace = namespace;
    this.scheduler = scheduler;
    this.controllers = controllers;
    this.workloads = new Workloads(client, namespace);
  }

  /**
   * What time it is for kubelet.
   *
   * @return whole seconds, as Kubernetes writes them
   */
  public Instant now() {
    return now;
  }

  /**
   * Lets time pass.
   *
   * @param time how much
   * @return what time it is then
   */
  public Instant passes(Duration time) {
    now = now.plus(time);
    return now;
  }

  /**
   * New pods are put on another node from now on.
   *
   * @param name the node; it need not exist
   */
  public void schedulesTo(String name) {
    node = name;
  }

  /**
   * Works until every deployment has the pods that it asks for, those are started, and those that
   * are to go are gone.
   */
  public void settle() {
    Wait.until(
        "the deployments in " + namespace + " have their pods",
        () -> {
          controllers.run();
          workloads.pods().forEach(this::tend);
          controllers.run();
          return workloads.settled();
        });
  }

  private void tend(Pod pod) {
    if (pod.getMetadata().getDeletionTimestamp() != null) {
      resource(pod).withGracePeriod(0).delete();
      return;
    }
    if (pod.getSpec().getNodeName() == null) {
      scheduler.bind(pod, node);
    }
    if (pod.getStatus() == null || pod.getStatus().getContainerStatuses().isEmpty()) {
      change(pod, p -> PodState.started(p, now));
    }
  }

  /**
   * The pods of a deployment, by name; those that are about to go are left out.
   *
   * @param deployment its name
   * @return as the API has them now
   */
  public List<Pod> pods(String deployment) {
    return workloads.pods(deployment);
  }

  /**
   * The one pod of a deployment.
   *
   * @param deployment its name
   * @return as the API has it now
   * @throws IllegalStateException if it has none, or several
   */
  public Pod pod(String deployment) {
    List<Pod> pods = pods(deployment);
    if (pods.size() != 1) {
      throw new IllegalStateException(deployment + " has " + pods.size() + " pods");
    }
    return pods.get(0);
  }

  /**
   * The first container ends now, and runs again at once.
   *
   * @param pod its pod
   * @param death how it ends
   * @return the pod afterwards
   */
  public Pod restart(Pod pod, Death death) {
    return change(pod, p -> PodState.restarted(p, death, now));
  }

  /**
   * The first container ends now, and kubelet waits before it starts it again: {@code
   * CrashLoopBackOff}.
   *
   * @param pod its pod
   * @param death how it ends
   * @return the pod afterwards
   */
  public Pod crashLoops(Pod pod, Death death) {
    Pod after = restart(pod, death);
    String container = first(after).getName();
    return waits(
        after,
        "CrashLoopBackOff",
        "back-off 20s restarting failed container=" + container + " pod=" + name(pod));
  }

  /**
   * The first container waits.
   *
   * @param pod its pod
   * @param reason why, such as {@code ImagePullBackOff}
   * @param message why, in words
   * @return the pod afterwards
   */
  public Pod waits(Pod pod, String reason, String message) {
    return change(pod, p -> PodState.waiting(p, reason, message, now));
  }

  /**
   * The pod is evicted, and its controller makes another.
   *
   * @param pod the pod
   */
  public void replace(Pod pod) {
    resource(pod).withGracePeriod(0).delete();
    settle();
  }

  /**
   * Kubelet says in an event what happened to the pod's first container.
   *
   * @param pod the pod
   * @param type Normal or Warning
   * @param reason in one word, such as {@code Unhealthy}
   * @param message in words
   */
  public void says(Pod pod, String type, String reason, String message) {
    client.resource(Said.event(pod, type, reason, message, now)).create();
  }

  /**
   * The pod's container cannot be reached, is killed for it, and runs again: what kubelet says and
   * does when the network fails.
   *
   * @param pod its pod
   * @return the pod afterwards
   */
  public Pod networkFails(Pod pod) {
    says(pod, "Warning", "Unhealthy", Said.TIMEOUT);
    says(pod, "Normal", "Killing", Said.killing(pod));
    return restart(pod, Death.byProbe());
  }

  private Pod change(Pod pod, UnaryOperator<Pod> how) {
    return resource(pod).editStatus(how);
  }

  private PodResource resource(Pod pod) {
    return client.pods().inNamespace(namespace).withName(name(pod));
  }

  private static ContainerStatus first(Pod pod) {
    return pod.getStatus().getContainerStatuses().get(0);
  }

  private static String name(Pod pod) {
    return pod.getMetadata().getName();
  }
}
