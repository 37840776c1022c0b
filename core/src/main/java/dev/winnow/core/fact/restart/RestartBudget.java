package dev.winnow.core.fact.restart;

import dev.winnow.core.fact.Fact;

/** Something whose count is reported again and again. One thread at a time. */
public final class RestartBudget implements Fact {
  private String subject = "";
  private String incident = "";
  private long since = 0;
  private long checkedAt = 0;
  private int checks = 0;
  private long countsFrom = 0;
  private int rounds = 0;
  private boolean exhausted = false;
  private long revision = 0;
  private String anew = "";

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
   * From when on restarts count, in epoch milliseconds: those before somebody started it again do
   * not.
   *
   * @return from when on restarts count, in epoch milliseconds; 0 if all count
   */
  public long getCountsFrom() {
    return countsFrom;
  }

  /**
   * Changes: from when on restarts count, in epoch milliseconds.
   *
   * @param value the new value
   */
  public void setCountsFrom(long value) {
    this.countsFrom = value;
  }

  /** {@return how often the count began anew} */
  public int getRounds() {
    return rounds;
  }

  /**
   * Changes: how often the count began anew.
   *
   * @param value the new value
   */
  public void setRounds(int value) {
    this.rounds = value;
  }

  /** {@return whether it was shut down since the count began} */
  public boolean isExhausted() {
    return exhausted;
  }

  /**
   * Changes: whether it was shut down since the count began.
   *
   * @param value the new value
   */
  public void setExhausted(boolean value) {
    this.exhausted = value;
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
   * Changes: at which revision it is.
   *
   * @param value the new value
   */
  public void setRevision(long value) {
    this.revision = value;
  }

  /** {@return why the count began anew the last time, for people; empty while it did not} */
  public String getAnew() {
    return anew;
  }

  /**
   * Changes: why the count began anew the last time, for people.
   *
   * @param value the new value
   */
  public void setAnew(String value) {
    this.anew = value;
  }
}
