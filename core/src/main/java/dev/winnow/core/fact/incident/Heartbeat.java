package dev.winnow.core.fact.incident;

import dev.winnow.core.fact.Kept;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Labels;

/** An alert that is meant to fire for ever, and is missed when it stops. One thread at a time. */
public final class Heartbeat implements Kept<Heartbeat> {
  private String key = "";
  private String name = "";
  private Labels labels = Labels.none();
  private long lastSeen = 0;
  private long lastSignal = 0;

  private Heartbeat() {}

  @Override
  public String id() {
    return key;
  }

  @Override
  public void merge(Heartbeat later) {
    if (later.lastSeen > lastSeen
        || (later.lastSeen == lastSeen
            && later.labels.toString().compareTo(labels.toString()) < 0)) {
      labels = later.labels;
    }
    lastSeen = Math.max(lastSeen, later.lastSeen);
    lastSignal = Math.max(lastSignal, later.lastSignal);
  }

  /**
   * A beat.
   *
   * @param alert the alert, as the engine has accepted it
   * @return a heartbeat
   */
  public static Heartbeat of(Alert alert) {
    Heartbeat heartbeat = new Heartbeat();
    heartbeat.key = alert.key();
    heartbeat.name = alert.name();
    heartbeat.labels = alert.labels();
    heartbeat.lastSeen = alert.atMillis();
    heartbeat.lastSignal = alert.id();
    return heartbeat;
  }

  @Override
  public String toString() {
    return "heartbeat " + key;
  }

  /** {@return the alert's key} */
  public String getKey() {
    return key;
  }

  /** {@return the alert's name} */
  public String getName() {
    return name;
  }

  /** {@return the alert's labels} */
  public Labels getLabels() {
    return labels;
  }

  /** {@return when it was last seen, in epoch milliseconds} */
  public long getLastSeen() {
    return lastSeen;
  }

  /** {@return the engine's number of its latest signal} */
  public long getLastSignal() {
    return lastSignal;
  }
}
