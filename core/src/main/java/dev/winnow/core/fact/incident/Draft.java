package dev.winnow.core.fact.incident;

import dev.winnow.core.fact.Urgency;
import dev.winnow.core.fact.Within;
import dev.winnow.core.signal.Labels;

/**
 * What an incident is like, while rules find out: by its name, labels and annotations, and what the
 * settings say of those. The engine puts a draft in for each incident that is new, or must be
 * classified anew, and takes it out once it is {@linkplain #isComplete complete} and no rule has
 * more to say; the incident then is as its draft says. An incident that a rule opens is put in only
 * then, so that no other rule sees it before; one of which that is never known is put in once no
 * rule has more to say. Derived, so in no snapshot. One thread at a time.
 */
public final class Draft {
  private final Incident incident;
  private String severity;
  private String category = "";
  private String owner = "";
  private String runbook = "";
  private String scope;
  private Wording wording = Wording.none();
  private int priority = 0;
  private boolean inCauseTable = false;
  private String spot = "";
  private long pendingFor = 0;
  private boolean classified = false;

  /**
   * Nothing is known yet but what was given from the start, such as the severity of a problem.
   *
   * @param incident the incident to be
   */
  public Draft(Incident incident) {
    this.incident = incident;
    this.severity = incident.getSeverity();
    this.scope = incident.getScope();
  }

  /** {@return the incident to be} */
  public Incident incident() {
    return incident;
  }

  /** {@return the incident's key: what makes two alerts one incident} */
  public String getKey() {
    return incident.getKey();
  }

  /** {@return the incident's name} */
  public String getName() {
    return incident.getName();
  }

  /** {@return what the incident is about} */
  public Labels getLabels() {
    return incident.getLabels();
  }

  /** {@return what people should read} */
  public Labels getAnnotations() {
    return incident.getAnnotations();
  }

  /** {@return whether it stands for a storm of others} */
  public boolean isStorm() {
    return incident.isStorm();
  }

  /** {@return whether all is known that an incident must have: all but a runbook} */
  public boolean isComplete() {
    return priority > 0 && !category.isEmpty() && !owner.isEmpty();
  }

  /** {@return whether the cause table names it, as a cause or as a symptom} */
  public boolean isInCauseTable() {
    return inCauseTable;
  }

  /**
   * Changes: whether the cause table names it, as a cause or as a symptom.
   *
   * @param value true if it does
   */
  public void setInCauseTable(boolean value) {
    this.inCauseTable = value;
  }

  /** {@return whether tables have said what it is like} */
  public boolean isClassified() {
    return classified;
  }

  /**
   * Changes: whether tables have said what it is like.
   *
   * @param value true if they have
   */
  public void setClassified(boolean value) {
    this.classified = value;
  }

  /** {@return what it is about in the topology; empty if it is about nothing in it} */
  public String getSpot() {
    return spot;
  }

  /**
   * Changes: what it is about in the topology.
   *
   * @param value such as {@code service=db on node=n1}
   */
  public void setSpot(String value) {
    this.spot = value;
  }

  /** {@return for how long it has to last before anybody is told, in milliseconds; mostly 0} */
  public long getPendingFor() {
    return pendingFor;
  }

  /**
   * Changes: for how long it has to last before anybody is told.
   *
   * @param value in milliseconds
   */
  public void setPendingFor(long value) {
    this.pendingFor = value;
  }

  /** {@return how severe it is, in lower case; empty until that is known} */
  public String getSeverity() {
    return severity;
  }

  /**
   * Changes: how severe it is.
   *
   * @param value in lower case
   */
  public void setSeverity(String value) {
    this.severity = value;
  }

  /** {@return layer, component and type, such as {@code app/web/latency}; empty until known} */
  public String getCategory() {
    return category;
  }

  /**
   * Changes: layer, component and type.
   *
   * @param value such as {@code app/web/latency}
   */
  public void setCategory(String value) {
    this.category = value;
  }

  /** {@return who should look at it; empty until known} */
  public String getOwner() {
    return owner;
  }

  /**
   * Changes: who should look at it.
   *
   * @param value a team
   */
  public void setOwner(String value) {
    this.owner = value;
  }

  /** {@return where to read what to do; empty if nowhere} */
  public String getRunbook() {
    return runbook;
  }

  /**
   * Changes: where to read what to do.
   *
   * @param value an address; empty for none
   */
  public void setRunbook(String value) {
    this.runbook = value;
  }

  /** {@return where it is, such as {@code zone=AB}; empty if its labels do not say} */
  public String getScope() {
    return scope;
  }

  /**
   * Changes: where it is.
   *
   * @param value such as {@code zone=AB}
   */
  public void setScope(String value) {
    this.scope = value;
  }

  /** {@return what people read first of it} */
  public Wording getWording() {
    return wording;
  }

  /**
   * Changes: what people read first of it.
   *
   * @param value the words
   */
  public void setWording(Wording value) {
    this.wording = value;
  }

  /** {@return how urgent it is, 1 the most; 0 until that is known} */
  public int getPriority() {
    return priority;
  }

  /**
   * Changes: how urgent it is.
   *
   * @param value 1 to 5
   * @throws IllegalArgumentException if it is no priority
   */
  @Within(least = Urgency.MOST, most = Urgency.LEAST, what = Urgency.WORDS)
  public void setPriority(int value) {
    this.priority = Urgency.checked(value);
  }

  /** The incident to be, in one readable line that never changes. */
  @Override
  public String toString() {
    return incident.toString();
  }
}
