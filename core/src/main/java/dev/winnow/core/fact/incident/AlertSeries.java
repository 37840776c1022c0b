package dev.winnow.core.fact.incident;

import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Labels;
import java.time.Instant;

/**
 * One alert series, a name with its full set of labels, and the latest episode in which it fired.
 * Episodes of a series are told apart by when they started. All times are epoch milliseconds.
 * Immutable, safe for use by several threads.
 *
 * @param id the name and all labels, readable
 * @param labels all labels
 * @param annotations what people should read, by the newest news
 * @param startsAt when the episode started by what its sender says; 0 if nobody says
 * @param heard when the newest news that it fires was true
 * @param endedAt when the episode ended; 0 while it fires
 * @param until when it is taken to have ended unless it is renewed; 0 for never
 * @param silencedBy by what its sender has silenced it, possibly empty
 * @param inhibitedBy by what its sender has inhibited it, possibly empty
 */
public record AlertSeries(
    String id,
    Labels labels,
    Labels annotations,
    long startsAt,
    long heard,
    long endedAt,
    long until,
    String silencedBy,
    String inhibitedBy) {

  /**
   * The series of the first alert that is heard of it.
   *
   * @param alert the alert, as the engine has accepted it
   * @return a series that fires or has ended, as the alert does
   */
  static AlertSeries of(Alert alert) {
    return new AlertSeries(
        alert.series(),
        alert.labels(),
        alert.annotations(),
        start(alert),
        alert.saidMillis(),
        alert.firing() ? 0 : end(alert),
        until(alert),
        alert.silencedBy(),
        alert.inhibitedBy());
  }

  /**
   * Whether it fires.
   *
   * @return true until its episode has ended
   */
  public boolean firing() {
    return endedAt == 0;
  }

  /** Whether an alert that fires is news of the episode that has ended. */
  boolean echoes(Alert alert) {
    if (firing()) {
      return false;
    }
    long start = start(alert);
    if (start != 0) {
      return startsAt == 0 ? start < endedAt : start <= startsAt;
    }
    return alert.saidMillis() < endedAt;
  }

  /** Whether an alert that has resolved ends the episode in which this fires. */
  boolean endedBy(Alert alert) {
    long start = start(alert);
    if (start != 0 && startsAt != 0) {
      return start >= startsAt || endsLater(alert);
    }
    return end(alert) >= (startsAt == 0 ? heard : startsAt);
  }

  // Two senders of one series begin it at two times, and so does one that is started anew. An end
  // after the start that is known is of the same episode, though it tells of an earlier start.
  // (prometheus/alertmanager, alert/alert.go, Merge: the earliest start is kept.)
  private boolean endsLater(Alert alert) {
    return alert.endsAt().filter(end -> end.toEpochMilli() > startsAt).isPresent();
  }

  /** Whether an alert that fires says anything that people do not know yet. */
  boolean changedBy(Alert alert) {
    return alert.saidMillis() >= heard
        && !(annotations.equals(alert.annotations())
            && labels.equals(alert.labels())
            && silencedBy.equals(alert.silencedBy())
            && inhibitedBy.equals(alert.inhibitedBy()));
  }

  /** With an alert that fires; what is older than what is known changes nothing that is read. */
  AlertSeries heard(Alert alert) {
    boolean known = firing();
    long start = Math.max(known ? startsAt : 0, start(alert));
    if (known && alert.saidMillis() < heard) {
      return new AlertSeries(
          id, labels, annotations, start, heard, 0, until, silencedBy, inhibitedBy);
    }
    return new AlertSeries(
        id,
        alert.labels(),
        alert.annotations(),
        start,
        alert.saidMillis(),
        0,
        until(alert),
        alert.silencedBy(),
        alert.inhibitedBy());
  }

  /** With an alert that has resolved. */
  AlertSeries ended(Alert alert) {
    return ended(Math.max(startsAt, start(alert)), Math.max(endedAt, end(alert)));
  }

  /** With what a later telling of its end says. */
  AlertSeries endedAs(AlertSeries later) {
    return ended(Math.max(startsAt, later.startsAt), Math.max(endedAt, later.endedAt));
  }

  /** Without the news that was due. */
  AlertSeries expired() {
    return ended(startsAt, until);
  }

  private AlertSeries ended(long start, long end) {
    return new AlertSeries(id, labels, annotations, start, heard, end, 0, "", "");
  }

  private static long start(Alert alert) {
    return alert.startsAt().map(Instant::toEpochMilli).orElse(0L);
  }

  private static long end(Alert alert) {
    return Math.max(1, alert.endsAt().map(Instant::toEpochMilli).orElse(alert.saidMillis()));
  }

  private static long until(Alert alert) {
    return alert.firing()
        ? alert.endsAt().filter(alert.at()::isBefore).map(Instant::toEpochMilli).orElse(0L)
        : 0;
  }
}
