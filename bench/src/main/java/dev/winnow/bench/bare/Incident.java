package dev.winnow.bench.bare;

/** An open problem, as little as six rules need. Not safe for use by several threads. */
public final class Incident {

  private final String key;
  private final String link;
  private final String severity;
  private final boolean critical;
  private long count = 1;
  private long lastSignal;
  private int priority;
  private boolean inhibited;

  /**
   * An incident that a signal opens.
   *
   * @param signal the first signal
   */
  public Incident(Signal signal) {
    key = signal.key();
    link = signal.link();
    severity = signal.severity();
    critical = severity.equals("critical");
    lastSignal = signal.number();
  }

  /**
   * Its identity.
   *
   * @return what makes two alerts one incident
   */
  public String getKey() {
    return key;
  }

  /**
   * What it shares with its cause.
   *
   * @return alert name and namespace
   */
  public String getLink() {
    return link;
  }

  /**
   * Its severity.
   *
   * @return a word
   */
  public String getSeverity() {
    return severity;
  }

  /**
   * Whether it can explain others.
   *
   * @return true if it is critical
   */
  public boolean isCritical() {
    return critical;
  }

  /**
   * How many signals it stands for.
   *
   * @return at least 1
   */
  public long getCount() {
    return count;
  }

  /**
   * Changes how many signals it stands for.
   *
   * @param value the new value
   */
  public void setCount(long value) {
    count = value;
  }

  /**
   * Its latest signal.
   *
   * @return the signal's number
   */
  public long getLastSignal() {
    return lastSignal;
  }

  /**
   * Changes its latest signal.
   *
   * @param value the new value
   */
  public void setLastSignal(long value) {
    lastSignal = value;
  }

  /**
   * How urgent it is.
   *
   * @return 1 to 5; 0 until known
   */
  public int getPriority() {
    return priority;
  }

  /**
   * Changes how urgent it is.
   *
   * @param value the new value
   */
  public void setPriority(int value) {
    priority = value;
  }

  /**
   * Whether an open cause explains it.
   *
   * @return true if so
   */
  public boolean isInhibited() {
    return inhibited;
  }

  /**
   * Changes whether an open cause explains it.
   *
   * @param value the new value
   */
  public void setInhibited(boolean value) {
    inhibited = value;
  }
}
