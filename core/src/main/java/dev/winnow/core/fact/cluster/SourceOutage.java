package dev.winnow.core.fact.cluster;

import dev.winnow.core.fact.Fact;
import dev.winnow.core.signal.SourceDown;

/** Something that an adapter cannot see. One thread at a time. */
public final class SourceOutage implements Fact {
  private String of = "";
  private String incident = "";
  private String reason = "";
  private long since = 0;
  private long heardAt = 0;
  private long overAt = 0;

  private SourceOutage() {}

  @Override
  public String id() {
    return of;
  }

  /**
   * An outage that begins.
   *
   * @param signal what is not seen
   * @param incident the key of the incident that it is not seen
   * @return not over
   */
  public static SourceOutage of(SourceDown signal, String incident) {
    SourceOutage outage = new SourceOutage();
    outage.of = signal.of();
    outage.incident = incident;
    outage.reason = signal.reason();
    outage.since = Math.min(signal.since().toEpochMilli(), signal.atMillis());
    outage.heardAt = signal.atMillis();
    return outage;
  }

  /**
   * The key of the incident that something is not seen.
   *
   * @return such as {@code SourceDown{of="pods in sre"}}
   */
  public String getIncident() {
    return incident;
  }

  /** The fact in words that never change. */
  @Override
  public String toString() {
    return "outage of " + of;
  }

  /** {@return what is not seen} */
  public String getOf() {
    return of;
  }

  /** {@return why, for people} */
  public String getReason() {
    return reason;
  }

  /** {@return when it was last seen, in epoch milliseconds} */
  public long getSince() {
    return since;
  }

  /** {@return when that was last said, in epoch milliseconds} */
  public long getHeardAt() {
    return heardAt;
  }

  /**
   * Changes: when that was last said, in epoch milliseconds.
   *
   * @param value the new value
   */
  public void setHeardAt(long value) {
    this.heardAt = value;
  }

  /** {@return when it was seen again, in epoch milliseconds; 0 while it is not} */
  public long getOverAt() {
    return overAt;
  }

  /**
   * Changes: when it was seen again, in epoch milliseconds; 0 while it is not.
   *
   * @param value the new value
   */
  public void setOverAt(long value) {
    this.overAt = value;
  }
}
