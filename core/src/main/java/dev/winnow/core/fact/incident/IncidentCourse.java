package dev.winnow.core.fact.incident;

import dev.winnow.core.fact.Reads;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Labels;
import java.util.Set;

/** How an incident goes: what its alerts and storms do to it. One thread at a time. */
public abstract class IncidentCourse extends IncidentSpan {
  boolean reopened = false;
  String stormed = "";
  SeriesSet series = SeriesSet.none();
  long expires = 0;
  boolean news = false;
  boolean standing = false;
  long keeping = 0;
  String ending = "";
  long goneAt = 0;
  Crowd crowd = Crowd.none();

  /** The engine works it out anew whenever it is so, and rules answer at once: in no snapshot. */
  private transient boolean untold = false;

  IncidentCourse() {}

  /**
   * Whether an alert that fires is of an episode that is known: of the one that goes on, or of one
   * that has ended.
   *
   * @param alert an alert of this incident that fires
   * @return false if it comes back with the alert
   */
  @Reads({"open", "series"})
  public boolean goesOnWith(Alert alert) {
    return open || series.echoes(alert);
  }

  /**
   * Whether an alert ends it: the last of its series that fires resolves.
   *
   * @param alert an alert of this incident that resolves
   * @return false also if it has ended already
   */
  @Reads({"open", "series"})
  public boolean endedBy(Alert alert) {
    return open && series.endedBy(alert);
  }

  void hears(Alert alert, int most) {
    lastSignal = alert.id();
    series = series.after(alert, most);
  }

  /** {@return whether it has just come back and its ticket does not know yet} */
  public boolean isReopened() {
    return reopened;
  }

  /**
   * Changes: whether it has just come back and its ticket does not know yet.
   *
   * @param value the new value
   */
  public void setReopened(boolean value) {
    this.reopened = value;
  }

  /** {@return whether a rule ended it before it could have a ticket, so that nobody heard of it} */
  public boolean isUntold() {
    return untold;
  }

  /**
   * Changes: whether it ended before anybody could hear of it.
   *
   * @param value the new value
   */
  public void setUntold(boolean value) {
    this.untold = value;
  }

  /** {@return whether it has been counted for storms} */
  public boolean isCounted() {
    return counted;
  }

  /**
   * Changes: whether it has been counted for storms.
   *
   * @param value the new value
   */
  public void setCounted(boolean value) {
    this.counted = value;
  }

  /**
   * The incident whose ticket it belongs to because it fell into a storm: that of the storm, or the
   * first of another kind in it.
   *
   * @return the id of that incident; empty if it is part of no storm
   */
  public String getStormed() {
    return stormed;
  }

  /**
   * Changes: the incident whose ticket it belongs to because it fell into a storm.
   *
   * @param value the new value
   */
  public void setStormed(String value) {
    this.stormed = value;
  }

  /** {@return whether it fell into a storm} */
  public boolean isInStorm() {
    return !stormed.isEmpty();
  }

  /** Changes: it is part of no storm, and in no ticket. */
  public void leaveStorm() {
    stormed = "";
    ticket = "";
    grouped = false;
  }

  /** {@return whether it is the first of another kind than the storm into which it fell} */
  public boolean isStrange() {
    return strange;
  }

  /**
   * Changes: whether it is the first of another kind than the storm into which it fell.
   *
   * @param value the new value
   */
  public void setStrange(boolean value) {
    this.strange = value;
  }

  /**
   * When the first of its alert series ends unless it is renewed. The engine keeps it, so that
   * rules hear when this changes, and not whenever a series is heard of.
   *
   * @return in epoch milliseconds; 0 if none says when it ends
   */
  public long getExpires() {
    return expires;
  }

  /**
   * Changes: when the first of its alert series ends unless it is renewed.
   *
   * @param value the new value
   */
  public void setExpires(long value) {
    this.expires = value;
  }

  /** {@return the alert series that fire under it} */
  public SeriesSet getSeries() {
    return series;
  }

  /**
   * Changes: the alert series that fire under it.
   *
   * @param value the new value
   */
  public void setSeries(SeriesSet value) {
    this.series = value;
  }

  /** {@return whether its alerts say what nobody has judged yet} */
  public boolean isNews() {
    return news;
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

  long countAnew(Problem problem) {
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
   * Whether people read other words of it than those of its problem, as that was seen last.
   *
   * @param problem its problem, one that is not of many
   * @return false if its words are never renewed, or it was seen at another time than last; where
   *     nobody says when it was seen, its words are those of now
   */
  public boolean saysLess(Problem problem) {
    return problem.sight().retold()
        && problem.partId().isEmpty()
        && (problem.seenAt() == 0 || problem.seenAt() == lastSeen)
        && !annotations.equals(problem.annotations());
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
  @Reads({"open", "standing", "closedAt", "parts"})
  public boolean knows(Problem problem) {
    if (!problem.recurring()) {
      return open || standing;
    }
    String part = problem.partId();
    return open ? part.isEmpty() || getParts().contains(part) : closedAt >= problem.newsAt();
  }

  Labels annotationsWith(Problem problem) {
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
