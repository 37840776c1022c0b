package dev.winnow.core.fact.incident;

import dev.winnow.core.fact.Ids;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Labels;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;

/** What the engine knows about one problem. Rules read and modify it; one thread at a time. */
public final class Incident extends IncidentCourse {
  private boolean standing = false;
  private long keeping = 0;
  private String ending = "";
  private long goneAt = 0;
  private Crowd crowd = Crowd.none();

  private Incident() {}

  @Override
  public OptionalLong keptSince() {
    return open || standing ? OptionalLong.empty() : OptionalLong.of(closedAt);
  }

  /**
   * An incident that an alert opens.
   *
   * @param alert the alert, as the engine has accepted it
   * @return an open incident
   */
  public static Incident opened(Alert alert) {
    Incident incident =
        about(alert.key(), alert.name(), alert.labels(), alert.annotations(), alert.atMillis());
    incident.lastSignal = alert.id();
    incident.series = SeriesSet.of(alert);
    incident.firstSeen = alert.startsAt().map(Instant::toEpochMilli).orElse(alert.atMillis());
    return incident;
  }

  /**
   * An incident that a rule opens, of other evidence than an alert.
   *
   * @param key what makes it the same incident next time, readable
   * @param name its name
   * @param labels what it is about
   * @param annotations what people should read
   * @param at since when, in epoch milliseconds
   * @return an open incident
   */
  public static Incident about(
      String key, String name, Labels labels, Labels annotations, long at) {
    Incident incident = new Incident();
    incident.id = Ids.of("I-", key, at);
    incident.key = key;
    incident.name = name;
    incident.labels = labels;
    incident.annotations = annotations;
    incident.openedAt = at;
    incident.firstSeen = at;
    incident.lastSeen = at;
    return incident;
  }

  /**
   * The incident that stands for a storm of others.
   *
   * @param name its name
   * @param scope where
   * @param severity how severe it is
   * @param like the labels that they have in common
   * @param annotations what people should read
   * @param at since when, in epoch milliseconds
   * @return an open incident
   */
  @Origin("storm")
  public static Incident storm(
      String name, String scope, String severity, Labels like, Labels annotations, long at) {
    Incident incident = about(name + "{" + scope + "}", name, like, annotations, at);
    incident.own = true;
    incident.storm = true;
    incident.count = 0;
    incident.severity = severity;
    incident.scope = scope;
    return incident;
  }

  /**
   * The incident of a problem.
   *
   * @param problem what the problem is
   * @param now since when, in epoch milliseconds
   * @return an open incident, until the problem goes
   */
  public static Incident of(Problem problem, long now) {
    long at = problem.recurring() ? problem.seenAt() : now;
    Incident incident =
        about(problem.key(), problem.name(), problem.labels(), problem.annotations(), at);
    incident.own = true;
    incident.severity = problem.severity();
    incident.count = 0;
    incident.reopen(problem, now);
    return incident;
  }

  /**
   * Changes: it is open, and one problem more than it was.
   *
   * @param problem what the problem is
   * @param now the time, in epoch milliseconds
   */
  public void reopen(Problem problem, long now) {
    settle(now);
    standing = true;
    keeping = problem.terms().keeping();
    ending = problem.terms().ending();
    goneAt = 0;
    awaited = problem.awaited();
    open = true;
    closedAt = 0;
    closeReason = "";
    count = countAnew(problem);
    lastSeen = problem.recurring() ? problem.seenAt() : now;
    annotations = annotationsWith(problem);
    if (!problem.partId().isEmpty()) {
      join(problem);
    }
  }

  /**
   * Changes: there is one more that has its problem in common.
   *
   * @param problem that of this one
   */
  public void join(Problem problem) {
    crowd = crowd.with(problem.part().id(), problem.part().of());
    annotations = annotationsOf(crowd);
  }

  private long countAnew(Problem problem) {
    if (problem.size() > 0) {
      return Math.max(count, problem.size());
    }
    return crowd.ids().contains(problem.partId()) ? count : count + 1;
  }

  /**
   * Whether what is seen of its problem says more than is known.
   *
   * @param problem its problem
   * @return true if it was seen later, or is of more
   */
  public boolean sees(Problem problem) {
    return lastSeen < problem.seenAt() || count < problem.size();
  }

  /**
   * Changes: its problem is seen once more.
   *
   * @param problem its problem
   */
  public void see(Problem problem) {
    if (problem.size() > 0) {
      count = Math.max(count, problem.size());
    } else if (problem.seenAt() > lastSeen && problem.partId().isEmpty()) {
      count++;
    }
    annotations = annotationsWith(problem);
    lastSeen = Math.max(lastSeen, problem.seenAt());
  }

  /**
   * Whether it is the incident of a problem already: a problem that happens anew, or to one more of
   * many, is an incident anew.
   *
   * @param problem a problem with its key
   * @return true if nothing has to be opened
   */
  public boolean knows(Problem problem) {
    if (!problem.recurring()) {
      return open || standing;
    }
    String part = problem.partId();
    return open ? part.isEmpty() || getParts().contains(part) : closedAt >= problem.newsAt();
  }

  private Labels annotationsWith(Problem problem) {
    return problem.sight().retold() ? problem.annotations() : annotations;
  }

  /**
   * What people should read once those that have its problem in common are others.
   *
   * @param all those that have it
   * @return the value for {@link #setAnnotations}
   */
  public Labels annotationsOf(Crowd all) {
    String words = all.words();
    return words.isEmpty()
        ? annotations
        : annotations.with("summary", labels.value("reason") + ": " + words);
  }

  /** {@return the ids of those that have its problem in common} */
  public Set<String> getParts() {
    return crowd.ids();
  }

  /** {@return those that have its problem in common; nobody if it is not of many} */
  public Crowd getCrowd() {
    return crowd;
  }

  /**
   * Changes: those that have its problem in common.
   *
   * @param value the new value
   */
  public void setCrowd(Crowd value) {
    this.crowd = value;
  }

  /** {@return the ticket it belongs to; empty while it has none} */
  public String getTicket() {
    return ticket;
  }

  /**
   * Changes: the ticket it belongs to; empty while it has none.
   *
   * @param value the new value
   */
  public void setTicket(String value) {
    this.ticket = value;
  }

  /** {@return whether it shares a ticket with others} */
  public boolean isGrouped() {
    return grouped;
  }

  /**
   * Changes: whether it shares a ticket with others.
   *
   * @param value the new value
   */
  public void setGrouped(boolean value) {
    this.grouped = value;
  }

  /** {@return for how long it stays open once its reasons are gone, in milliseconds} */
  public long getKeeping() {
    return keeping;
  }

  /** {@return whether it stays open until a rule says that it ends} */
  public boolean isKept() {
    return keeping == Problem.Terms.FOR_EVER;
  }

  /** {@return why it ends when its reasons are gone} */
  public String getEnding() {
    return ending;
  }

  /** {@return since when its reasons are gone, in epoch milliseconds; 0 while they are there} */
  public long getGoneAt() {
    return goneAt;
  }

  /**
   * Changes: since when its reasons are gone, in epoch milliseconds; 0 while they are there.
   *
   * @param value the new value
   */
  public void setGoneAt(long value) {
    this.goneAt = value;
  }

  /**
   * When it ends if its reasons stay away.
   *
   * @return in epoch milliseconds; long ago if they have not gone yet, or it is not kept
   */
  public long getEndsAt() {
    return goneAt == 0 ? Long.MIN_VALUE : goneAt + keeping;
  }

  /** {@return whether a problem that rules derive opened it, and stands} */
  public boolean isStanding() {
    return standing;
  }

  /**
   * Changes: whether a problem that rules derive opened it, and stands.
   *
   * @param value the new value
   */
  public void setStanding(boolean value) {
    this.standing = value;
  }
}
