package dev.winnow.core.fact.incident;

import dev.winnow.core.fact.Ids;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Labels;
import java.util.OptionalLong;
import org.kie.api.definition.type.Modifies;

/**
 * What the engine knows about one problem. Rules read and modify it; one thread at a time.
 *
 * <p>What rules call in {@code modify} stands here: Drools heeds {@code @Modifies} only of methods
 * that the class itself declares.
 */
public final class Incident extends IncidentCourse {

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
    incident.source = alert.source();
    incident.lastSignal = alert.id();
    incident.series = SeriesSet.of(alert);
    incident.firstSeen = startOf(alert);
    return incident;
  }

  // What is told has begun: a start that is later is that of a sender whose clock is ahead.
  private static long startOf(Alert alert) {
    long told = alert.atMillis();
    return alert.startsAt().map(start -> Math.min(start.toEpochMilli(), told)).orElse(told);
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
      becomeUnknown("");
    } else {
      severity = now;
    }
  }

  /**
   * The policy is another one: what it is like is found out anew, if it is open and no rule has
   * made it more or less urgent since that was found out last.
   */
  public void judgeAnew() {
    if (open && ready && !storm && priority == judged) {
      becomeUnknown(own ? severity : "");
    }
  }

  /** What it is like is to be found out; of that no more is known than how severe it is. */
  private void becomeUnknown(String severe) {
    ready = false;
    severity = severe;
    priority = 0;
  }

  /**
   * Counts it as what it is from a time on.
   *
   * @param since from when on, in epoch milliseconds
   */
  @Modifies({"urgentSince", "urgentAs", "begunAt", "steadyAt"})
  public void becomeUrgent(long since) {
    begunAt = urgentAs == 0 ? lastSeen : begunAt;
    urgentSince = since;
    urgentAs = priority;
  }

  /**
   * Changes: it flaps from now on.
   *
   * @param low down to how many per cent of change it goes on flapping
   * @param steady after how long without a change it does so no longer, in milliseconds
   */
  @Modifies("flapping")
  public void flap(int low, long steady) {
    flapping = true;
    calm = low;
    steadying = steady;
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
    setWording(draft.getWording());
    priority = draft.getPriority();
    judged = priority;
    pendingFor = draft.getPendingFor();
    ready = true;
    if (ticket.isEmpty()) {
      spot = storm ? "" : draft.getSpot();
      inCauseTable = draft.isInCauseTable() || !spot.isEmpty();
    }
    if (urgentAs == 0 && open) {
      becomeUrgent(lastSeen);
    }
  }
}
