package dev.winnow.core.fact.cluster;

import dev.winnow.core.fact.Retained;
import dev.winnow.core.signal.SourceDown;
import dev.winnow.core.signal.Times;
import dev.winnow.core.state.StateChange;
import dev.winnow.core.state.StateType;
import java.util.Optional;
import java.util.OptionalLong;

/** Something that an adapter cannot see. One thread at a time. */
public final class SourceOutage implements Retained {

  /** Told by what adapters say that they cannot see, and see again. */
  public static final StateType<SourceOutage> STATE =
      StateType.of(SourceOutage.class)
          .from(
              SourceDown.class,
              SourceDown::of,
              down -> down.over() ? Optional.empty() : Optional.of(of(down)),
              SourceOutage::after);

  private String of = "";
  private String reason = "";
  private long since = 0;
  private long heardAt = 0;
  private long overAt = 0;

  private SourceOutage() {}

  @Override
  public OptionalLong keptSince() {
    return overAt == 0 ? OptionalLong.empty() : OptionalLong.of(overAt);
  }

  @Override
  public String id() {
    return of;
  }

  /**
   * An outage that begins.
   *
   * @param signal what is not seen
   * @return not over
   */
  public static SourceOutage of(SourceDown signal) {
    SourceOutage outage = new SourceOutage();
    outage.of = signal.of();
    outage.reason = signal.reason();
    outage.since = Math.min(Times.millis(signal.since()), signal.atMillis());
    outage.heardAt = signal.atMillis();
    return outage;
  }

  /** What is said later counts; of one time, that it is seen again. */
  private StateChange after(SourceDown signal) {
    long at = signal.atMillis();
    if (signal.over() && overAt == 0 && heardAt <= at) {
      overAt = at;
    } else if (!signal.over() && overAt > 0 && overAt <= at) {
      overAt = 0;
      heardAt = at;
    }
    return StateChange.KEPT;
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

  /** {@return when it was seen again, in epoch milliseconds; 0 while it is not} */
  public long getOverAt() {
    return overAt;
  }
}
