package dev.winnow.core.fact.incident;

import dev.winnow.core.signal.Alert;
import org.kie.api.definition.type.Modifies;

/** How an incident goes: what its alerts and storms do to it. One thread at a time. */
public abstract class IncidentCourse extends IncidentSpan {
  boolean reopened = false;
  String stormed = "";
  SeriesSet series = SeriesSet.none();
  boolean news = false;

  IncidentCourse() {}

  /**
   * Opens it again by an alert.
   *
   * @param alert an alert of this incident that fires and echoes none of its episodes
   * @param most of how many series it is known which of them fires
   */
  @Modifies({
    "open",
    "reopened",
    "closedAt",
    "closeReason",
    "count",
    "lastSeen",
    "lastSignal",
    "news",
    "series",
    "change",
    "samples",
    "outcomes",
    "flapping"
  })
  public void reopen(Alert alert, int most) {
    settle(alert.atMillis());
    setOpen(true);
    reopened = true;
    closedAt = 0;
    closeReason = "";
    repeat(alert, most);
    news = true;
  }

  /**
   * Counts an alert of it that fires; what says more than was known is news, and what echoes one of
   * its episodes says nothing.
   *
   * @param alert an alert of this incident that fires
   * @param most of how many series it is known which of them fires
   */
  @Modifies({
    "count",
    "lastSeen",
    "lastSignal",
    "news",
    "series",
    "change",
    "samples",
    "outcomes",
    "flapping"
  })
  public void repeat(Alert alert, int most) {
    if (series.echoes(alert)) {
      count++;
      lastSignal = alert.id();
      return;
    }
    settle(alert.atMillis());
    news |= series.changedBy(alert);
    count++;
    lastSeen = Math.max(lastSeen, alert.atMillis());
    hears(alert, most);
    counts(true);
  }

  /**
   * Whether an alert that fires is of an episode that is known: of the one that goes on, or of one
   * that has ended.
   *
   * @param alert an alert of this incident that fires
   * @return false if it comes back with the alert
   */
  public boolean goesOnWith(Alert alert) {
    return open || series.echoes(alert);
  }

  /**
   * Whether an alert ends it: the last of its series that fires resolves.
   *
   * @param alert an alert of this incident that resolves
   * @return false also if it has ended already
   */
  public boolean endedBy(Alert alert) {
    return open && series.endedBy(alert);
  }

  /**
   * Notes an alert of it that resolves, and ends nothing.
   *
   * @param alert an alert of this incident
   * @param most of how many series it is known which of them fires
   */
  @Modifies({"lastSeen", "lastSignal", "news", "series"})
  public void note(Alert alert, int most) {
    if (open && series.ends(alert)) {
      lastSeen = Math.max(lastSeen, alert.atMillis());
      news = true;
    }
    hears(alert, most);
  }

  /**
   * Ends it by an alert.
   *
   * @param alert the last alert of this incident that resolves
   * @param most of how many series it is known which of them fires
   */
  @Modifies({
    "open",
    "closedAt",
    "closeReason",
    "lastSignal",
    "series",
    "change",
    "samples",
    "outcomes",
    "flapping"
  })
  public void resolve(Alert alert, int most) {
    hears(alert, most);
    close(Math.max(lastSeen, alert.atMillis()), "the alert resolved");
  }

  /**
   * Ends those of its series that should have been renewed by a time, and it with the last of them.
   *
   * @param time in epoch milliseconds
   */
  @Modifies({
    "open",
    "closedAt",
    "closeReason",
    "series",
    "news",
    "change",
    "samples",
    "outcomes",
    "flapping"
  })
  public void expire(long time) {
    series = series.expiredAt(time);
    if (series.isFiring()) {
      news = true;
    } else {
      close(Math.max(lastSeen, time), "the alert's end passed, and it was not renewed");
    }
  }

  /**
   * Ends it.
   *
   * @param at when it ended, in epoch milliseconds
   * @param reason why, for people
   */
  @Modifies({"open", "closedAt", "closeReason", "change", "samples", "outcomes", "flapping"})
  public void close(long at, String reason) {
    setOpen(false);
    setClosedAt(at);
    closeReason = reason;
    counts(false);
  }

  /**
   * Becomes what its draft says.
   *
   * @param draft a complete draft of it
   */
  public void classify(Draft draft) {
    severity = draft.getSeverity();
    category = draft.getCategory();
    owner = draft.getOwner();
    runbook = draft.getRunbook();
    scope = draft.getScope();
    wording = draft.getWording();
    priority = draft.getPriority();
    judged = priority;
    ready = true;
    if (ticket.isEmpty()) {
      spot = storm ? "" : draft.getSpot();
      inCauseTable = draft.isInCauseTable() || !spot.isEmpty();
    }
    if (urgentAs == 0 && open) {
      becomeUrgent(lastSeen);
    }
  }

  /**
   * Says what its worst alert says now. How urgent it is is judged anew if that is more or less
   * severe than before, unless a rule has made it more or less urgent since.
   *
   * @param worst what people should read of
   * @param now how severe that is
   */
  @Modifies({"news", "ready", "severity", "priority", "labels", "annotations"})
  public void tell(AlertSeries worst, String now) {
    news = false;
    labels = worst.labels();
    annotations = worst.annotations();
    if (priority == judged && !severity.equals(now)) {
      ready = false;
      severity = "";
      priority = 0;
    } else {
      severity = now;
    }
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
}
