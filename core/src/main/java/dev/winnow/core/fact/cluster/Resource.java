package dev.winnow.core.fact.cluster;

import dev.winnow.core.fact.Fact;
import dev.winnow.core.signal.ClusterEvent;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.ResourceStatus;
import dev.winnow.core.signal.Times;
import dev.winnow.core.state.StateChange;
import dev.winnow.core.state.StateType;
import java.util.Map;
import java.util.Optional;

/**
 * How an object of a cluster is that runs no pods itself, as far as is known: a claim for a volume,
 * an autoscaler. One thread at a time.
 */
public final class Resource implements Fact {

  /** What the engine keeps of it: the latest status, and of a claim the latest event. */
  public static final StateType<Resource> STATE =
      StateType.of(Resource.class)
          .from(ResourceStatus.class, ResourceStatus::subject, Resource::of, Resource::after)
          .with(ClusterEvent.class, Resource::claim, Resource::after);

  private String subject = "";
  private String namespace = "";
  private String resource = "";
  private String phase = "";
  private String about = "";
  private Labels conditions = Labels.none();
  private Labels messages = Labels.none();
  private Labels sinces = Labels.none();
  private Labels details = Labels.none();
  private String state = "";
  private long seenAt = 0;
  private long phaseAt = 0;
  private String said = "";
  private String words = "";
  private long saidAt = 0;
  private long heardAt = 0;

  private Resource() {}

  @Override
  public String id() {
    return subject;
  }

  /** As the first status of an object says; nothing of one that is gone. */
  static Optional<Resource> of(ResourceStatus status) {
    if (status.gone()) {
      return Optional.empty();
    }
    Resource fact = new Resource();
    fact.subject = status.subject();
    fact.namespace = status.namespace();
    fact.resource = status.resource();
    fact.phaseAt = status.atMillis();
    fact.take(status);
    fact.heardAt = status.atMillis();
    return Optional.of(fact);
  }

  /** As a further status says. */
  StateChange after(ResourceStatus status) {
    long at = status.atMillis();
    if (at < Math.max(heardAt, seenAt)) {
      return StateChange.OLDER;
    }
    if (status.gone()) {
      return StateChange.GONE;
    }
    heardAt = at;
    if (!status.state().equals(state)) {
      phaseAt = status.phase().equals(phase) ? phaseAt : at;
      take(status);
    }
    return StateChange.KEPT;
  }

  private void take(ResourceStatus status) {
    phase = status.phase();
    about = status.about();
    conditions = status.conditions();
    messages = status.messages();
    sinces = status.since();
    details = status.details();
    state = status.state();
    seenAt = status.atMillis();
  }

  /** As an event about it says. */
  StateChange after(ClusterEvent event) {
    if (event.atMillis() < saidAt) {
      return StateChange.OLDER;
    }
    saidAt = event.atMillis();
    said = event.reason();
    words = event.message();
    return StateChange.KEPT;
  }

  /** The claim that an event is about; empty if it is about something else. */
  private static String claim(ClusterEvent event) {
    return event.kind().equals("PersistentVolumeClaim")
        ? event.namespace() + "/persistentvolumeclaim/" + event.name()
        : "";
  }

  /**
   * Which object it is, as labels of an incident.
   *
   * @return namespace and resource, and the workload that it is about, if any
   */
  public Labels asLabels() {
    return Labels.of(Map.of("namespace", namespace, "resource", resource, "workload", about));
  }

  /**
   * Its kind.
   *
   * @return such as {@code persistentvolumeclaim}
   */
  public String getKind() {
    int slash = resource.indexOf('/');
    return slash < 0 ? "" : resource.substring(0, slash);
  }

  /**
   * The workload that an autoscaler scales.
   *
   * @return with its namespace; empty if it is no autoscaler
   */
  public String getScaled() {
    boolean scales = getKind().equals("horizontalpodautoscaler") && !about.isEmpty();
    return scales ? namespace + "/" + about : "";
  }

  /**
   * The words of the latest event about it, to follow others.
   *
   * @return with a colon before them; empty if there are none
   */
  public String getWordsAfter() {
    return words.isEmpty() ? "" : ": " + words;
  }

  /**
   * Its name.
   *
   * @return without its kind
   */
  public String getName() {
    return resource.substring(resource.indexOf('/') + 1);
  }

  /**
   * When the storage class of a claim makes its volumes.
   *
   * @return such as {@code WaitForFirstConsumer}; empty if that is not known
   */
  public String getBindingMode() {
    return details.value("bindingMode");
  }

  /**
   * On which node the pod is to run that uses a claim.
   *
   * @return the node's name; empty if there is no such pod, or it has no node yet
   */
  public String getNode() {
    return details.value("node");
  }

  /**
   * Since when it is in its phase, or a condition of it is as it is.
   *
   * @param what the phase or the condition, such as {@code Pending} or {@code ScalingActive}
   * @return in epoch milliseconds; when it was seen, if nothing earlier is said
   */
  public long sinceOf(String what) {
    return Times.millis(sinces, what, phaseAt);
  }

  /**
   * What the cluster says of a condition, for people.
   *
   * @param condition such as {@code ScalingActive}
   * @return its words; its reason if there are none
   */
  public String say(String condition) {
    String found = messages.value(condition);
    return found.isEmpty() ? conditions.value(condition) : found;
  }

  /** The fact in words. */
  @Override
  public String toString() {
    return subject + (phase.isEmpty() ? "" : " (" + phase + ")");
  }

  /** {@return the object with its namespace, such as sre/persistentvolumeclaim/data-0} */
  public String getSubject() {
    return subject;
  }

  /** {@return its namespace} */
  public String getNamespace() {
    return namespace;
  }

  /** {@return its kind and name, as kubectl writes them} */
  public String getResource() {
    return resource;
  }

  /** {@return where it is in its life; possibly empty} */
  public String getPhase() {
    return phase;
  }

  /** {@return what it is for, as kubectl writes it; possibly empty} */
  public String getAbout() {
    return about;
  }

  /** {@return what the cluster says of it: conditions with their status and reason} */
  public Labels getConditions() {
    return conditions;
  }

  /** {@return what the cluster says of its conditions in words} */
  public Labels getMessages() {
    return messages;
  }

  /** {@return since when they are as they are} */
  public Labels getSinces() {
    return sinces;
  }

  /** {@return what else matters of it} */
  public Labels getDetails() {
    return details;
  }

  /** {@return since when its status is as it is, in epoch milliseconds} */
  public long getSeenAt() {
    return seenAt;
  }

  /** {@return when it was first seen in its phase, in epoch milliseconds} */
  public long getPhaseAt() {
    return phaseAt;
  }

  /** {@return the reason of the latest event about it; possibly empty} */
  public String getSaid() {
    return said;
  }

  /** {@return the words of the latest event about it; possibly empty} */
  public String getWords() {
    return words;
  }
}
