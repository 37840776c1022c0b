package dev.winnow.core.fact;

/** Something whose count is reported again and again. One thread at a time. */
public final class Watched implements Fact {
  private String subject = "";
  private long since = 0;
  private long checkedAt = 0;
  private int checks = 0;

  private Watched() {}

  /**
   * A watch that begins.
   *
   * @param subject what is under watch
   * @param at when, in epoch milliseconds
   * @return not reported yet
   */
  public static Watched of(String subject, long at) {
    Watched watched = new Watched();
    watched.subject = subject;
    watched.since = at;
    watched.checkedAt = at;
    return watched;
  }

  /** The fact in words. */
  @Override
  public String toString() {
    return "the watch over " + subject;
  }

  /**
   * What is under watch, such as sre/deployment/swype-app.
   *
   * @return what is under watch, such as sre/deployment/swype-app
   */
  public String getSubject() {
    return subject;
  }

  /**
   * Since when it is under watch, in epoch milliseconds.
   *
   * @return since when it is under watch, in epoch milliseconds
   */
  public long getSince() {
    return since;
  }

  /**
   * When its count was last reported, in epoch milliseconds; at first when the watch began.
   *
   * @return when its count was last reported, in epoch milliseconds; at first when the watch began
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

  /**
   * How often its count was reported.
   *
   * @return how often its count was reported
   */
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
}
