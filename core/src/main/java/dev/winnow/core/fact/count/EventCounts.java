package dev.winnow.core.fact.count;

import dev.winnow.core.fact.Kept;
import dev.winnow.core.fact.Retained;
import dev.winnow.core.signal.Measurement;
import java.util.List;
import java.util.OptionalLong;

/**
 * How many events there were of late, and how many were good, in windows of several lengths. Both
 * values of a time must be known for it to count. What is older than what was told, what rises and
 * falls, and more good events than events never count. One thread at a time.
 */
public final class EventCounts implements Kept<EventCounts>, Retained {
  private String objective = "";
  private Counting counting = new Counting(false, 0, 0, 1, List.of());
  private EventPair told = EventPair.NONE;
  private EventPair paired = EventPair.NONE;
  private List<EventWindow> windows = List.of();
  private long at = 0;
  private String flaw = "";

  private EventCounts() {}

  /**
   * A first value.
   *
   * @param objective whose events are counted
   * @param counting how
   * @param measurement the value
   * @param good whether it is that of the good events, and not of all
   * @return without events yet
   */
  public static EventCounts of(
      String objective, Counting counting, Measurement measurement, boolean good) {
    EventCounts counts = new EventCounts();
    counts.objective = objective;
    counts.counting = counting;
    double value = measurement.value();
    counts.at = measurement.atMillis();
    counts.told =
        good ? new EventPair(value, counts.at, 0, 0) : new EventPair(0, 0, value, counts.at);
    return counts;
  }

  @Override
  public String id() {
    return objective;
  }

  @Override
  public void merge(EventCounts later) {
    counting = later.counting;
    told = told.with(later.told);
    if (told.follows(paired, counting.together())) {
      pair();
      paired = told;
    }
  }

  private void pair() {
    if (counting.rising() && !continues()) {
      return;
    }
    Events events = counting.rising() ? told.events().since(paired.events()) : told.events();
    flaw = events.flaw();
    if (flaw.isEmpty()) {
      at = told.at();
      windows = counting.windows().stream().map(this::window).map(w -> w.with(at, events)).toList();
    }
  }

  private boolean continues() {
    return !paired.isNone() && told.at() - paired.at() <= counting.gap();
  }

  /** The window of a length as it is, or a new one. */
  private EventWindow window(long length) {
    EventWindow fresh = EventWindow.of(length, counting.parts());
    return windows.stream()
        .filter(w -> w.length() == length && w.width() == fresh.width())
        .findFirst()
        .orElse(fresh);
  }

  @Override
  public OptionalLong keptSince() {
    return OptionalLong.of(at);
  }

  /** The fact in words that never change. */
  @Override
  public String toString() {
    return "the events of " + objective;
  }

  /** {@return whose events are counted} */
  public String getObjective() {
    return objective;
  }

  /** {@return the windows, of several lengths; none before anything was counted} */
  public List<EventWindow> getWindows() {
    return windows;
  }

  /**
   * {@return up to when events are counted, in epoch milliseconds; when a first value came, if none
   * is}
   */
  public long getAt() {
    return at;
  }

  /** {@return why the latest values did not count; empty if they did} */
  public String getFlaw() {
    return flaw;
  }
}
