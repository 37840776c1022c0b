package dev.winnow.core.fact.incident;

import dev.winnow.core.fact.Ids;
import dev.winnow.core.fact.Retained;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Labels;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;
import org.kie.api.definition.type.Modifies;

/** What the engine knows about one problem. Rules read and modify it; one thread at a time. */
public final class Incident implements Retained {
  private String id = "";
  private String key = "";
  private String name = "";
  private Labels labels = Labels.none();
  private Labels annotations = Labels.none();
  private long openedAt = 0;
  private long lastSeen = 0;
  private long firstSeen = 0;
  private long closedAt = 0;
  private long lastSignal = 0;
  private long count = 1;
  private boolean open = true;
  private boolean reopened = false;
  private String closeReason = "";
  private String scope = "";
  private boolean counted = false;
  private boolean storm = false;
  private String stormed = "";
  private boolean strange = false;
  private String severity = "";
  private String category = "";
  private int priority = 0;
  private String owner = "";
  private String runbook = "";
  private boolean ready = false;
  private String ticket = "";
  private boolean grouped = false;
  private boolean inCauseTable = false;
  private int outcomes = 1;
  private int samples = 1;
  private int change = 0;
  private boolean flapping = false;
  private int calm = 0;
  private long steadying = 0;
  private boolean standing = false;
  private boolean awaited = false;
  private long keeping = 0;
  private String ending = "";
  private long goneAt = 0;
  private boolean own = false;
  private SeriesSet series = SeriesSet.none();
  private boolean news = false;
  private int judged = 0;
  private Crowd crowd = Crowd.none();
  private Wording wording = Wording.none();
  private String spot = "";
  private long urgentSince = 0;
  private int urgentAs = 0;
  private long begunAt = 0;

  private Incident() {}

  @Override
  public OptionalLong keptSince() {
    return open || standing ? OptionalLong.empty() : OptionalLong.of(closedAt);
  }

  @Override
  public String id() {
    return id;
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
  public boolean speaksBefore(Incident other) {
    return priority != other.priority ? priority < other.priority : earlierThan(other);
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
   * Since when it has been as it is: as urgent, or over.
   *
   * @return in epoch milliseconds; 0 while it is open and not known how urgent it is
   */
  public long getStandsSince() {
    if (!open) {
      return closedAt;
    }
    return urgentAs > 0 ? urgentSince : 0;
  }

  private void hears(Alert alert, int most) {
    lastSignal = alert.id();
    series = series.after(alert, most);
  }

  /**
   * Changes: its newest state, which counts for how much it changes. It goes on flapping while that
   * is enough.
   *
   * @param firing whether it is firing
   */
  public void counts(boolean firing) {
    samples = Math.min(samples + 1, Flaps.STATES);
    outcomes = Flaps.after(outcomes, firing);
    change = Flaps.change(outcomes, samples);
    flapping &= change > calm;
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
   * Until when it flaps, if it stays as it is.
   *
   * @return in epoch milliseconds; never while it is not known how urgent it is
   */
  public long getSteadyAt() {
    long since = getStandsSince();
    return since == 0 ? Long.MAX_VALUE : since + steadying;
  }

  /** What has stayed as it was for long enough begins anew. */
  private void settle(long at) {
    if (flapping && at >= getSteadyAt()) {
      beginAnew();
    }
  }

  private void beginAnew() {
    flapping = false;
    change = 0;
    samples = 1;
  }

  /**
   * Remembers, as the states before its first, those of the incident of the same key that has been
   * forgotten.
   *
   * @param habit what is known of that
   * @return false if nothing is
   */
  public boolean recall(Habit habit) {
    if (habit.getSamples() < 2 || habit.getLatest() >= openedAt) {
      return false;
    }
    outcomes = Flaps.after(habit.getOutcomes(), true);
    samples = Math.min(habit.getSamples() + 1, Flaps.STATES);
    change = Flaps.change(outcomes, samples);
    return true;
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
  public boolean saysSameAs(Incident other) {
    Incident found = own ? this : other;
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

  /**
   * Whether this ended after another; the key decides between equals.
   *
   * @param other another incident that has ended
   * @return true if this is the one that ended last
   */
  public boolean endedAfter(Incident other) {
    return closedAt != other.closedAt ? closedAt > other.closedAt : key.compareTo(other.key) < 0;
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

  /** {@return when it opened, in epoch milliseconds} */
  public long getOpenedAt() {
    return openedAt;
  }

  /**
   * Changes: when it opened, in epoch milliseconds.
   *
   * @param value the new value
   */
  public void setOpenedAt(long value) {
    this.openedAt = value;
  }

  /** {@return when its latest alert happened, in epoch milliseconds} */
  public long getLastSeen() {
    return lastSeen;
  }

  /**
   * Changes: when its latest alert happened, in epoch milliseconds.
   *
   * @param value the new value
   */
  public void setLastSeen(long value) {
    this.lastSeen = value;
  }

  /** {@return when its first alert happened, in epoch milliseconds} */
  public long getFirstSeen() {
    return firstSeen;
  }

  /**
   * Changes: when its first alert happened, in epoch milliseconds.
   *
   * @param value the new value
   */
  public void setFirstSeen(long value) {
    this.firstSeen = value;
  }

  /** {@return when it closed, in epoch milliseconds; 0 while it is open} */
  public long getClosedAt() {
    return closedAt;
  }

  /**
   * Changes: when it closed, in epoch milliseconds; 0 while it is open.
   *
   * @param value the new value
   */
  public void setClosedAt(long value) {
    if (flapping && closedAt == 0 && value >= urgentSince + steadying) {
      beginAnew();
    }
    this.closedAt = value;
  }

  /** {@return the engine's number of its latest signal} */
  public long getLastSignal() {
    return lastSignal;
  }

  /**
   * Changes: the engine's number of its latest signal.
   *
   * @param value the new value
   */
  public void setLastSignal(long value) {
    this.lastSignal = value;
  }

  /** {@return how many alerts it stands for} */
  public long getCount() {
    return count;
  }

  /**
   * Changes: how many alerts it stands for.
   *
   * @param value the new value
   */
  public void setCount(long value) {
    this.count = value;
  }

  /** {@return whether it is going on} */
  public boolean isOpen() {
    return open;
  }

  /**
   * Changes: whether it is going on.
   *
   * @param value the new value
   */
  public void setOpen(boolean value) {
    if (open != value) {
      urgentAs = 0;
      counted = false;
      strange = false;
    }
    this.open = value;
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

  /** {@return why it closed; empty while it is open} */
  public String getCloseReason() {
    return closeReason;
  }

  /**
   * Changes: why it closed; empty while it is open.
   *
   * @param value the new value
   */
  public void setCloseReason(String value) {
    this.closeReason = value;
  }

  /** {@return where it is, such as zone=AB} */
  public String getScope() {
    return scope;
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
   * Changes: 1, the most urgent, to 5; 0 until known.
   *
   * @param value the new value
   */
  public void setPriority(int value) {
    this.priority = value;
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

  /** {@return its last 21 states as bits, the newest lowest: 1 firing, 0 resolved} */
  public int getOutcomes() {
    return outcomes;
  }

  /**
   * Changes: its last 21 states as bits, the newest lowest: 1 firing, 0 resolved.
   *
   * @param value the new value
   */
  public void setOutcomes(int value) {
    this.outcomes = value;
  }

  /** {@return how many of those states are known} */
  public int getSamples() {
    return samples;
  }

  /**
   * Changes: how many of those states are known.
   *
   * @param value the new value
   */
  public void setSamples(int value) {
    this.samples = value;
  }

  /** {@return how much it changed its state of late, in per cent, as Nagios counts} */
  public int getChange() {
    return change;
  }

  /**
   * Changes: how much it changed its state of late, in per cent, as Nagios counts.
   *
   * @param value the new value
   */
  public void setChange(int value) {
    this.change = value;
  }

  /** {@return whether it changes its state too often to be believed} */
  public boolean isFlapping() {
    return flapping;
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
   * Changes: whether its alerts say what nobody has judged yet.
   *
   * @param value the new value
   */
  public void setNews(boolean value) {
    this.news = value;
  }

  /**
   * Changes: what it is about.
   *
   * @param value the new value
   */
  public void setLabels(Labels value) {
    this.labels = value;
  }

  /**
   * Changes: what people should read.
   *
   * @param value the new value
   */
  public void setAnnotations(Labels value) {
    this.annotations = value;
  }

  /** {@return the priority that its severity gave it; 0 if a rule of its own set it first} */
  public int getJudged() {
    return judged;
  }

  /**
   * Since when it has been as urgent as it is, and open, in epoch milliseconds: a rise or a return
   * begins anew, a fall does not.
   *
   * @return since when, in epoch milliseconds; of an incident that is over, the last such time
   */
  public long getUrgentSince() {
    return urgentSince;
  }

  /**
   * Changes: since when it has been as urgent as it is, in epoch milliseconds.
   *
   * @param value the new value
   */
  public void setUrgentSince(long value) {
    this.urgentSince = value;
  }

  /**
   * The priority that {@link #getUrgentSince} is counted for; 0 while it is over.
   *
   * @return the priority that it is counted for; 0 while it is over
   */
  public int getUrgentAs() {
    return urgentAs;
  }

  /**
   * Changes: the priority that {@link #getUrgentSince} is counted for.
   *
   * @param value the new value
   */
  public void setUrgentAs(int value) {
    this.urgentAs = value;
  }

  /**
   * When it came the last time: when it opened, or came back.
   *
   * @return in epoch milliseconds; 0 until it is judged
   */
  public long getBegunAt() {
    return begunAt;
  }

  /**
   * Changes: when it came the last time.
   *
   * @param value the new value
   */
  public void setBegunAt(long value) {
    this.begunAt = value;
  }
}
