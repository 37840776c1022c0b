package dev.winnow.core.fact.incident;

import dev.winnow.core.fact.Ids;
import dev.winnow.core.fact.Kept;
import dev.winnow.core.fact.Retained;
import java.util.OptionalLong;

/** A value that the policy has no word for, and how often it came. One thread at a time. */
public final class UnknownValue implements Kept<UnknownValue>, Retained {
  private String kind = "";
  private String value = "";
  private long count = 1;
  private String incident = "";
  private long lastSeen = 0;

  private UnknownValue() {}

  @Override
  public String id() {
    return Ids.both(kind, value);
  }

  @Override
  public OptionalLong keptSince() {
    return OptionalLong.of(lastSeen);
  }

  @Override
  public void merge(UnknownValue later) {
    lastSeen = Math.max(lastSeen, later.lastSeen);
    if (!incident.equals(later.incident)) {
      count++;
      incident = later.incident;
    }
  }

  /**
   * A value seen for the first time.
   *
   * @param kind what kind of value
   * @param value the value
   * @param incident the incident's id
   * @param at when it came, in epoch milliseconds
   * @return an unknown value
   */
  public static UnknownValue of(String kind, String value, String incident, long at) {
    UnknownValue one = new UnknownValue();
    one.kind = kind;
    one.value = value;
    one.incident = incident;
    one.lastSeen = at;
    return one;
  }

  @Override
  public String toString() {
    return "unknown " + kind + " \"" + value + "\"";
  }

  /** {@return what kind of value, such as severity} */
  public String getKind() {
    return kind;
  }

  /** {@return the value} */
  public String getValue() {
    return value;
  }

  /** {@return how often it came} */
  public long getCount() {
    return count;
  }

  /** {@return the id of the latest incident with it} */
  public String getIncident() {
    return incident;
  }

  /** {@return when it came last, in epoch milliseconds} */
  public long getLastSeen() {
    return lastSeen;
  }
}
