package dev.winnow.core.fact.incident;

import dev.winnow.core.fact.Reads;
import dev.winnow.core.fact.Retained;
import dev.winnow.core.fact.Urgency;
import dev.winnow.core.fact.Within;
import dev.winnow.core.signal.Labels;
import org.jspecify.annotations.Nullable;

/**
 * What an incident is about, whose it is and how urgent: what its alerts say, and rules have found.
 * One thread at a time.
 */
public abstract class IncidentProfile implements Retained {
  String id = "";
  String key = "";
  String name = "";
  Labels labels = Labels.none();
  Labels annotations = Labels.none();
  String source = "";
  long openedAt = 0;
  long firstSeen = 0;
  String scope = "";
  boolean storm = false;
  String severity = "";
  String category = "";
  int priority = 0;
  String owner = "";
  String runbook = "";
  boolean ready = false;
  boolean inCauseTable = false;
  boolean awaited = false;
  boolean own = false;
  int judged = 0;
  Wording wording = Wording.none();
  String spot = "";
  long pendingFor = 0;
  String ticket = "";
  boolean grouped = false;

  /** What was said when its wording was chosen; in no snapshot, as the settings may be others. */
  private transient @Nullable Labels wordedBy;

  private transient @Nullable Labels wordedOf;

  IncidentProfile() {}

  @Override
  public String id() {
    return id;
  }

  /**
   * What people read first of it, apart from its name.
   *
   * @return what people read first of it; nothing until it was chosen
   */
  public Wording getWording() {
    return wording;
  }

  /**
   * Changes: what people read first of it.
   *
   * @param value the new value
   */
  public void setWording(Wording value) {
    this.wording = value;
    wordedBy = annotations;
    wordedOf = labels;
  }

  /** {@return whether its labels or annotations may be others than its wording was chosen by} */
  @SuppressWarnings("ReferenceEquality") // others that are equal are compared by what is chosen
  public boolean isRetold() {
    return wordedBy != annotations || wordedOf != labels;
  }

  /**
   * What it is about in the topology, with what that is on.
   *
   * @return such as {@code service=db}, or {@code service=db on node=n1}; empty if it is about
   *     nothing in it
   */
  public String getSpot() {
    return spot;
  }

  /**
   * Changes: what it is about in the topology.
   *
   * @param value the new value
   */
  public void setSpot(String value) {
    this.spot = value;
  }

  /**
   * Whether this speaks for what both are about, rather than another: the more urgent does, then
   * the earlier.
   *
   * @param other another incident
   * @return true if this one does; the id decides between equals
   */
  @Reads({"priority", "openedAt", "id"})
  public boolean speaksBefore(Incident other) {
    return priority != other.priority ? priority < other.priority : earlierThan(other);
  }

  /**
   * Whether Winnow found it itself, rather than by an alert that says so: an alert neither counts
   * for it nor ends it.
   *
   * @return false if an alert opened it
   */
  public boolean isOwn() {
    return own;
  }

  /** {@return whether an alert says so, rather than that Winnow found it itself} */
  public boolean isReported() {
    return !own;
  }

  /**
   * Whether an alert says the same as what Winnow found itself: the same name, and all labels of
   * that but the severity.
   *
   * @param other another incident
   * @return true if both are about one thing, and one of the two is Winnow's own
   */
  @Reads({"own", "name", "labels"})
  public boolean saysSameAs(IncidentProfile other) {
    IncidentProfile found = own ? this : other;
    Labels told = own ? other.labels : labels;
    return own != other.own
        && name.equals(other.name)
        && found.labels.entrySet().stream()
            .allMatch(
                one ->
                    one.getKey().equals("severity")
                        || told.value(one.getKey()).equals(one.getValue()));
  }

  /**
   * Whether this opened before another; the id decides between equals.
   *
   * @param other another incident
   * @return true if this is the earlier
   */
  public boolean earlierThan(Incident other) {
    return openedAt != other.openedAt ? openedAt < other.openedAt : id.compareTo(other.id) < 0;
  }

  /**
   * The workload that it is about, as its labels say.
   *
   * @return such as {@code sre/deployment/swype-app}; empty if it is about none
   */
  public String getSubject() {
    String workload = labels.value("workload");
    return workload.isEmpty() ? "" : labels.value("namespace") + "/" + workload;
  }

  /** The incident in one readable line that never changes. */
  @Override
  public String toString() {
    return "incident " + key;
  }

  /** {@return the incident's id} */
  public String getId() {
    return id;
  }

  /** {@return what makes two alerts this one incident, readable} */
  public String getKey() {
    return key;
  }

  /** {@return the alert's name} */
  public String getName() {
    return name;
  }

  /** {@return what it is about} */
  public Labels getLabels() {
    return labels;
  }

  /** {@return what people should read} */
  public Labels getAnnotations() {
    return annotations;
  }

  /** {@return who told of its first alert, such as {@code nagios}; possibly empty} */
  public String getSource() {
    return source;
  }

  /** {@return when it opened, in epoch milliseconds} */
  public long getOpenedAt() {
    return openedAt;
  }

  /** {@return when its first alert happened, in epoch milliseconds} */
  public long getFirstSeen() {
    return firstSeen;
  }

  /** {@return where it is, such as zone=AB} */
  public String getScope() {
    return scope;
  }

  /** {@return whether it stands for a storm of others} */
  public boolean isStorm() {
    return storm;
  }

  /**
   * Changes: whether it stands for a storm of others.
   *
   * @param value the new value
   */
  public void setStorm(boolean value) {
    this.storm = value;
  }

  /** {@return its severity in the policy's own words; empty until known} */
  public String getSeverity() {
    return severity;
  }

  /** {@return layer, component and type; empty until known} */
  public String getCategory() {
    return category;
  }

  /** {@return 1, the most urgent, to 5; 0 until known} */
  public int getPriority() {
    return priority;
  }

  /**
   * Changes: 1, the most urgent, to 5.
   *
   * @param value the new value
   * @throws IllegalArgumentException if it is no priority
   */
  @Within(least = Urgency.MOST, most = Urgency.LEAST, what = Urgency.WORDS)
  public void setPriority(int value) {
    this.priority = Urgency.checked(value);
  }

  /** {@return who should look at it; empty until known} */
  public String getOwner() {
    return owner;
  }

  /**
   * Changes: who should look at it; empty until known.
   *
   * @param value the new value
   */
  public void setOwner(String value) {
    this.owner = value;
  }

  /** {@return where to read what to do; possibly empty} */
  public String getRunbook() {
    return runbook;
  }

  /**
   * Whether all that people need is known: scope, category, priority, owner and runbook.
   *
   * @return true once it can become a ticket
   */
  public boolean isReady() {
    return ready;
  }

  /**
   * Whether the cause table or the topology knows it, as a cause or as a symptom.
   *
   * @return whether the cause table names it, as a cause or as a symptom
   */
  public boolean isInCauseTable() {
    return inCauseTable;
  }

  /**
   * Changes: whether the cause table names it, as a cause or as a symptom.
   *
   * @param value the new value
   */
  public void setInCauseTable(boolean value) {
    this.inCauseTable = value;
  }

  /** {@return whether it is a problem that is seen again and again while it lasts} */
  public boolean isAwaited() {
    return awaited;
  }

  /**
   * Changes: what people should read.
   *
   * @param value the new value
   */
  public void setAnnotations(Labels value) {
    this.annotations = value;
  }

  /** {@return for how long it has to last before anybody is told, in milliseconds; mostly 0} */
  public long getPendingFor() {
    return pendingFor;
  }

  /** {@return the priority that its severity gave it; 0 if a rule of its own set it first} */
  public int getJudged() {
    return judged;
  }
}
