package dev.winnow.core.fact.cluster;

import dev.winnow.core.fact.Fact;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.ResourceStatus;
import dev.winnow.core.signal.Times;
import java.util.Map;

/**
 * How an object of a cluster is that runs no pods itself, as far as is known: a claim for a volume,
 * an autoscaler. One thread at a time.
 */
public final class Resource implements Fact {
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

  private Resource() {}

  @Override
  public String id() {
    return subject;
  }

  /**
   * An object that was not known before.
   *
   * @param status how it is
   * @return as the status says
   */
  public static Resource of(ResourceStatus status) {
    Resource fact = new Resource();
    fact.subject = status.subject();
    fact.namespace = status.namespace();
    fact.resource = status.resource();
    fact.phase = status.phase();
    fact.about = status.about();
    fact.conditions = status.conditions();
    fact.messages = status.messages();
    fact.sinces = status.since();
    fact.details = status.details();
    fact.state = status.state();
    fact.seenAt = status.atMillis();
    fact.phaseAt = status.atMillis();
    return fact;
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
   * When it was first seen in its phase, once a new status is known.
   *
   * @param status the new status
   * @return the value for {@link #setPhaseAt}
   */
  public long phaseAtAfter(ResourceStatus status) {
    return status.phase().equals(phase) ? phaseAt : status.atMillis();
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

  /**
   * Changes: where it is in its life; possibly empty.
   *
   * @param value the new value
   */
  public void setPhase(String value) {
    this.phase = value;
  }

  /** {@return what it is for, as kubectl writes it; possibly empty} */
  public String getAbout() {
    return about;
  }

  /**
   * Changes: what it is for, as kubectl writes it; possibly empty.
   *
   * @param value the new value
   */
  public void setAbout(String value) {
    this.about = value;
  }

  /** {@return what the cluster says of it: conditions with their status and reason} */
  public Labels getConditions() {
    return conditions;
  }

  /**
   * Changes: what the cluster says of it: conditions with their status and reason.
   *
   * @param value the new value
   */
  public void setConditions(Labels value) {
    this.conditions = value;
  }

  /** {@return what the cluster says of its conditions in words} */
  public Labels getMessages() {
    return messages;
  }

  /**
   * Changes: what the cluster says of its conditions in words.
   *
   * @param value the new value
   */
  public void setMessages(Labels value) {
    this.messages = value;
  }

  /** {@return since when they are as they are} */
  public Labels getSinces() {
    return sinces;
  }

  /**
   * Changes: since when they are as they are.
   *
   * @param value the new value
   */
  public void setSinces(Labels value) {
    this.sinces = value;
  }

  /** {@return what else matters of it} */
  public Labels getDetails() {
    return details;
  }

  /**
   * Changes: what else matters of it.
   *
   * @param value the new value
   */
  public void setDetails(Labels value) {
    this.details = value;
  }

  /** {@return all that its latest status says, to compare it with a newer one} */
  public String getState() {
    return state;
  }

  /**
   * Changes: all that its latest status says, to compare it with a newer one.
   *
   * @param value the new value
   */
  public void setState(String value) {
    this.state = value;
  }

  /** {@return when its latest status was of, in epoch milliseconds} */
  public long getSeenAt() {
    return seenAt;
  }

  /**
   * Changes: when its latest status was of, in epoch milliseconds.
   *
   * @param value the new value
   */
  public void setSeenAt(long value) {
    this.seenAt = value;
  }

  /** {@return when it was first seen in its phase, in epoch milliseconds} */
  public long getPhaseAt() {
    return phaseAt;
  }

  /**
   * Changes: when it was first seen in its phase, in epoch milliseconds.
   *
   * @param value the new value
   */
  public void setPhaseAt(long value) {
    this.phaseAt = value;
  }

  /** {@return the reason of the latest event about it; possibly empty} */
  public String getSaid() {
    return said;
  }

  /**
   * Changes: the reason of the latest event about it; possibly empty.
   *
   * @param value the new value
   */
  public void setSaid(String value) {
    this.said = value;
  }

  /** {@return the words of the latest event about it; possibly empty} */
  public String getWords() {
    return words;
  }

  /**
   * Changes: the words of the latest event about it; possibly empty.
   *
   * @param value the new value
   */
  public void setWords(String value) {
    this.words = value;
  }
}
