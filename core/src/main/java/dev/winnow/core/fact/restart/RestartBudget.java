package dev.winnow.core.fact.restart;

import dev.winnow.core.fact.Kept;
import dev.winnow.core.fact.cluster.Workload;
import java.util.OptionalInt;

/**
 * What is known of a workload under watch: from when on its restarts count, and whether it was shut
 * down since. Its count is reported again and again. One thread at a time.
 */
public final class RestartBudget implements Kept<RestartBudget> {

  private static final int UNKNOWN = -1;

  private static final String UNDONE = "something else started it again at once";

  private String subject = "";
  private String incident = "";
  private long since = 0;
  private long checkedAt = 0;
  private int checks = 0;
  private long countsFrom = 0;
  private int rounds = 0;
  private String anew = "";
  private long shutDownAt = 0;
  private int wanted = UNKNOWN;
  private String owner = "";
  private long revision = 0;
  private long revivedAt = 0;
  private long seenAt = 0;
  private boolean revisions = true;
  private long atOnce = 0;
  private boolean undone = false;

  private RestartBudget() {}

  @Override
  public String id() {
    return subject;
  }

  /**
   * A watch that begins.
   *
   * @param subject what is under watch
   * @param incident the key of the incident that there were too many
   * @param at when, in epoch milliseconds
   * @return not reported yet
   */
  public static RestartBudget of(String subject, String incident, long at) {
    RestartBudget watched = new RestartBudget();
    watched.subject = subject;
    watched.incident = incident;
    watched.since = at;
    watched.checkedAt = at;
    return watched;
  }

  /**
   * How the workload is. The count begins anew when somebody starts it again, unless something owns
   * it, which sets it back as often as anybody changes it; and with a new revision of it.
   *
   * @param workload the workload
   * @param by what owns it; empty if nothing does
   * @param anewWithRevision whether a new revision begins a new count
   * @param within how soon after it was shut down no person starts it again, in milliseconds
   */
  public void see(Workload workload, String by, boolean anewWithRevision, long within) {
    atOnce = within;
    wanted = workload.getWanted();
    owner = by;
    revivedAt = workload.getRevivedAt();
    seenAt = workload.getSeenAt();
    revisions = anewWithRevision;
    begin(workload.getRevision());
  }

  private void begin(long now) {
    if (owner.isEmpty() && revivedAt > countsFrom) {
      undone = shutDownAt > 0 && revivedAt >= shutDownAt && revivedAt - shutDownAt <= atOnce;
      begin(revivedAt, undone ? UNDONE : "somebody started it again");
    }
    boolean other = now > 0 && revision > 0 && now != revision;
    if (other && revisions && seenAt > countsFrom) {
      undone = false;
      begin(seenAt, "a new revision began a new count");
    }
    revision = now > 0 && (revision == 0 || revisions) ? now : revision;
  }

  private void begin(long from, String why) {
    countsFrom = from;
    rounds++;
    anew = why;
  }

  /**
   * That it was shut down.
   *
   * @param at when that was asked for, in epoch milliseconds
   */
  public void shutDown(long at) {
    shutDownAt = Math.max(shutDownAt, at);
  }

  @Override
  public void merge(RestartBudget later) {
    shutDown(later.shutDownAt);
    if (later.seenAt > 0) {
      wanted = later.wanted;
      owner = later.owner;
      revivedAt = later.revivedAt;
      seenAt = later.seenAt;
      revisions = later.revisions;
      atOnce = later.atOnce;
      begin(later.revision);
    }
  }

  /**
   * Under which name its restarts are counted. Each round has a count of its own.
   *
   * @return the subject, and from when on they count
   */
  public String getCounting() {
    return subject + "@" + countsFrom;
  }

  /**
   * The key of the incident that there were too many.
   *
   * @return such as {@code RestartLimitExceeded{namespace="sre",workload="deployment/swype-app"}}
   */
  public String getIncident() {
    return incident;
  }

  /** The fact in words. */
  @Override
  public String toString() {
    return "the watch over " + subject;
  }

  /** {@return what is under watch, such as sre/deployment/swype-app} */
  public String getSubject() {
    return subject;
  }

  /** {@return since when it is under watch, in epoch milliseconds} */
  public long getSince() {
    return since;
  }

  /**
   * {@return when its count was last reported, in epoch milliseconds; at first when the watch
   * began}
   */
  public long getCheckedAt() {
    return checkedAt;
  }

  /**
   * Changes: when its count was last reported, in epoch milliseconds; at first when the watch
   * began.
   *
   * @param value the new value
   */
  public void setCheckedAt(long value) {
    this.checkedAt = value;
  }

  /** {@return how often its count was reported} */
  public int getChecks() {
    return checks;
  }

  /**
   * Changes: how often its count was reported.
   *
   * @param value the new value
   */
  public void setChecks(int value) {
    this.checks = value;
  }

  /**
   * From when on restarts count: those before somebody started it again do not.
   *
   * @return in epoch milliseconds; 0 if all count
   */
  public long getCountsFrom() {
    return countsFrom;
  }

  /** {@return how often the count began anew} */
  public int getRounds() {
    return rounds;
  }

  /** {@return whether it was shut down since the count began} */
  public boolean isExhausted() {
    return shutDownAt > 0 && shutDownAt >= countsFrom;
  }

  /** {@return how many pods are asked for; -1 if that is not known} */
  public int getWanted() {
    return wanted;
  }

  /** {@return the same; empty if that is not known} */
  public OptionalInt getScale() {
    return wanted == UNKNOWN ? OptionalInt.empty() : OptionalInt.of(wanted);
  }

  /** {@return what owns it, such as Argo CD; empty if nothing does} */
  public String getOwner() {
    return owner;
  }

  /**
   * At which revision it is, as far as that was seen.
   *
   * @return at which revision it is; 0 if unknown
   */
  public long getRevision() {
    return revision;
  }

  /**
   * Whether something started it again as soon as it was shut down the last time: an operator, an
   * autoscaler, or whatever else sets it back.
   *
   * @return true until somebody starts it again, or a new revision comes
   */
  public boolean isUndone() {
    return undone;
  }

  /** {@return why the count began anew the last time, for people; empty while it did not} */
  public String getAnew() {
    return anew;
  }
}
