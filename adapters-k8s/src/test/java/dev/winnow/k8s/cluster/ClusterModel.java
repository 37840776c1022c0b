package dev.winnow.k8s.cluster;

import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.EventBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A cluster of one deployment, without any server: it writes the versions of objects that an API
 * server would tell a watcher of, one after the other. The same steps give the same objects. For
 * use by one thread.
 */
public final class ClusterModel {

  /**
   * An object was written or deleted.
   *
   * @param object as it is then; as it was last, if it is deleted
   * @param deleted whether it is gone
   * @param at when
   */
  public record Change(HasMetadata object, boolean deleted, Instant at) {}

  private final String namespace;
  private final String name;
  private final Map<String, HasMetadata> objects = new LinkedHashMap<>();
  private final List<Change> changes = new ArrayList<>();
  private Instant now;
  private long version;
  private int made;

  /**
   * A cluster with a deployment and its pods, all well.
   *
   * @param namespace its namespace
   * @param name its name
   * @param replicas how many pods
   * @param start what time it is
   */
  public ClusterModel(String namespace, String name, int replicas, Instant start) {
    this.namespace = namespace;
    this.name = name;
    this.now = start;
    Deployment deployment = write(Deployments.of(name, replicas));
    ReplicaSet set = FakeControllers.newest(deployment, FakeControllers.hash(deployment), 1);
    write(set);
    settle();
  }

  /**
   * What time it is.
   *
   * @return whole seconds, if it began with such
   */
  public Instant now() {
    return now;
  }

  /**
   * Lets time pass.
   *
   * @param time how much
   */
  public void passes(Duration time) {
    now = now.plus(time);
  }

  /**
   * All that was written, in order.
   *
   * @return a copy
   */
  public List<Change> changes() {
    return List.copyOf(changes);
  }

  /**
   * What a list tells now.
   *
   * @return all objects that there are
   */
  public List<HasMetadata> listed() {
    return List.copyOf(objects.values());
  }

  /**
   * How many pods there are.
   *
   * @return 0 if it is scaled to none
   */
  public int size() {
    return pods().size();
  }

  /**
   * A pod cannot be reached, is killed for it and runs again.
   *
   * @param number which pod, from 0; taken modulo how many there are
   */
  public void networkFails(int number) {
    Pod pod = pod(number);
    say(pod, "Warning", "Unhealthy", Said.TIMEOUT);
    say(pod, "Normal", "Killing", Said.killing(pod));
    write(PodState.restarted(pod, Death.byProbe(), now));
  }

  /**
   * A pod is killed for want of memory and runs again.
   *
   * @param number which pod, from 0; taken modulo how many there are
   */
  public void outOfMemory(int number) {
    write(PodState.restarted(pod(number), Death.outOfMemory(), now));
  }

  /**
   * A pod is deleted and replaced by another, whose count begins at 0.
   *
   * @param number which pod, from 0; taken modulo how many there are
   */
  public void replace(int number) {
    delete(pod(number));
    settle();
  }

  /**
   * Somebody sets how many pods there are to be, and the controllers follow at once.
   *
   * @param replicas how many
   */
  public void scale(int replicas) {
    write(
        new DeploymentBuilder(deployment())
            .editMetadata()
            .withGeneration(deployment().getMetadata().getGeneration() + 1)
            .endMetadata()
            .editSpec()
            .withReplicas(replicas)
            .endSpec()
            .build());
    settle();
  }

  private void settle() {
    int wanted = deployment().getSpec().getReplicas();
    pods().stream().skip(wanted).forEach(this::delete);
    ReplicaSet set = only(ReplicaSet.class);
    for (int i = pods().size(); i < wanted; i++) {
      Pod pod = write(FakeControllers.pod(set, "p" + made++));
      write(PodState.started(bound(pod), now));
    }
    status(wanted);
  }

  private static Pod bound(Pod pod) {
    return new PodBuilder(pod).editSpec().withNodeName("worker-1").endSpec().build();
  }

  private void status(int pods) {
    write(
        new DeploymentBuilder(deployment())
            .withNewStatus()
            .withObservedGeneration(deployment().getMetadata().getGeneration())
            .withReplicas(pods)
            .withReadyReplicas(pods)
            .withAvailableReplicas(pods)
            .withUpdatedReplicas(pods)
            .endStatus()
            .build());
  }

  /** As client-go does, the same words about the same pod are one event that is counted. */
  private void say(Pod pod, String type, String reason, String message) {
    String named = pod.getMetadata().getName() + "." + reason;
    Event before = (Event) objects.get("Event/" + named);
    Event event =
        before == null
            ? new EventBuilder(Said.event(pod, type, reason, message, now))
                .editMetadata()
                .withName(named)
                .endMetadata()
                .build()
            : new EventBuilder(before)
                .withCount(before.getCount() + 1)
                .withLastTimestamp(now.toString())
                .build();
    write(event);
  }

  private Deployment deployment() {
    return only(Deployment.class);
  }

  private Pod pod(int number) {
    List<Pod> pods = pods();
    return pods.get(Math.floorMod(number, pods.size()));
  }

  private List<Pod> pods() {
    return all(Pod.class);
  }

  private <T extends HasMetadata> T only(Class<T> type) {
    return all(type).get(0);
  }

  private <T extends HasMetadata> List<T> all(Class<T> type) {
    return objects.values().stream().filter(type::isInstance).map(type::cast).toList();
  }

  private <T extends HasMetadata> T write(T object) {
    T written = Serialization.clone(object);
    var metadata = written.getMetadata();
    String key = written.getKind() + "/" + metadata.getName();
    version++;
    metadata.setNamespace(namespace);
    metadata.setResourceVersion(Long.toString(version));
    if (metadata.getUid() == null) {
      metadata.setUid(UUID.nameUUIDFromBytes((key + version).getBytes()).toString());
      metadata.setCreationTimestamp(now.toString());
      metadata.setGeneration(1L);
    }
    objects.put(key, written);
    changes.add(new Change(written, false, now));
    return written;
  }

  private void delete(Pod pod) {
    objects.remove("Pod/" + pod.getMetadata().getName());
    version++;
    changes.add(new Change(pod, true, now));
  }
}
