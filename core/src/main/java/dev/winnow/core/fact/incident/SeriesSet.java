package dev.winnow.core.fact.incident;

import dev.winnow.core.signal.Alert;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The alert series of an incident: those that fire, and those whose episode ended, as long as there
 * is room for them. Immutable, safe for use by several threads.
 *
 * @param all the series that are listed, in the order in which they were first heard of
 * @param unlisted how many alerts of further series fired for which there was no room, less those
 *     that resolved
 */
public record SeriesSet(List<AlertSeries> all, long unlisted) {

  private static final SeriesSet NONE = new SeriesSet(List.of(), 0);

  /** Keeps its own copy of the list. */
  public SeriesSet {
    all = List.copyOf(all);
  }

  /**
   * No series: of what no alert opened.
   *
   * @return the empty set
   */
  public static SeriesSet none() {
    return NONE;
  }

  /**
   * The series of a first alert.
   *
   * @param alert the alert, as the engine has accepted it
   * @return a set of one
   */
  static SeriesSet of(Alert alert) {
    return new SeriesSet(List.of(AlertSeries.of(alert)), 0);
  }

  /**
   * The series that fire.
   *
   * @return those that are listed
   */
  public List<AlertSeries> active() {
    for (AlertSeries one : all) {
      if (!one.firing()) {
        return all.stream().filter(AlertSeries::firing).toList();
      }
    }
    return all;
  }

  /**
   * Whether any series fires.
   *
   * @return true if one does, listed or not
   */
  public boolean isFiring() {
    if (unlisted > 0) {
      return true;
    }
    for (AlertSeries one : all) {
      if (one.firing()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether an alert that fires is only an echo: news of an episode of its series that has ended.
   *
   * @param alert an alert that fires
   * @return true if nothing fires because of it
   */
  public boolean echoes(Alert alert) {
    return find(alert).filter(one -> one.echoes(alert)).isPresent();
  }

  /**
   * Whether an alert that fires says what people do not know yet: another text or severity, or that
   * one more series fires.
   *
   * @param alert an alert that fires and is no echo
   * @return true if it is more than a repeat
   */
  public boolean changedBy(Alert alert) {
    Optional<AlertSeries> known = find(alert).filter(AlertSeries::firing);
    return known.isEmpty() ? !all.isEmpty() : known.get().changedBy(alert);
  }

  /**
   * Whether nothing fires any more once an alert has resolved. Where no alert is known to fire, as
   * under an incident that a rule opened, any alert that resolves is the last.
   *
   * @param alert an alert that has resolved
   * @return true if it was the last
   */
  public boolean endedBy(Alert alert) {
    return !isFiring() || (ends(alert) && !after(alert, all.size()).isFiring());
  }

  /**
   * Whether an alert that has resolved ends the episode of a series that fires.
   *
   * @param alert an alert that has resolved
   * @return false if its episode is an older one, or its series is not known to fire
   */
  public boolean ends(Alert alert) {
    Optional<AlertSeries> known = find(alert);
    return known.isEmpty() ? unlisted > 0 : known.get().firing() && known.get().endedBy(alert);
  }

  /**
   * The series once an alert is heard.
   *
   * @param alert an alert that fires or has resolved
   * @param most how many series are listed at most
   * @return the set with it
   */
  public SeriesSet after(Alert alert, int most) {
    for (int i = 0; i < all.size(); i++) {
      AlertSeries one = all.get(i);
      if (one.id().equals(alert.series())) {
        return with(i, after(one, alert));
      }
    }
    if (all.size() < most) {
      return added(alert, all);
    }
    return withoutRoom(alert);
  }

  /**
   * The series with one of which only the end is known, unless it is known already or there is no
   * room.
   *
   * @param ended a series that has ended
   * @param most how many series are listed at most
   * @return the set with it
   */
  public SeriesSet including(AlertSeries ended, int most) {
    for (AlertSeries one : all) {
      if (one.id().equals(ended.id())) {
        return this;
      }
    }
    if (all.size() >= most) {
      return this;
    }
    List<AlertSeries> more = new ArrayList<>(all);
    more.add(ended);
    return new SeriesSet(more, unlisted);
  }

  private static AlertSeries after(AlertSeries one, Alert alert) {
    if (alert.firing()) {
      return one.echoes(alert) ? one : one.heard(alert);
    }
    return one.firing() && !one.endedBy(alert) ? one : one.ended(alert);
  }

  /** Series that ended make room for one that fires. */
  private SeriesSet withoutRoom(Alert alert) {
    if (!alert.firing()) {
      return new SeriesSet(all, Math.max(0, unlisted - 1));
    }
    List<AlertSeries> firing = active();
    return firing.size() < all.size() ? added(alert, firing) : new SeriesSet(all, unlisted + 1);
  }

  private SeriesSet added(Alert alert, List<AlertSeries> known) {
    if (known.isEmpty()) {
      return new SeriesSet(List.of(AlertSeries.of(alert)), unlisted);
    }
    List<AlertSeries> more = new ArrayList<>(known);
    more.add(AlertSeries.of(alert));
    return new SeriesSet(more, unlisted);
  }

  private SeriesSet with(int index, AlertSeries changed) {
    if (all.get(index).equals(changed)) {
      return this;
    }
    if (all.size() == 1) {
      return new SeriesSet(List.of(changed), unlisted);
    }
    List<AlertSeries> copy = new ArrayList<>(all);
    copy.set(index, changed);
    return new SeriesSet(copy, unlisted);
  }

  /**
   * When the first series ends unless it is renewed.
   *
   * @return epoch milliseconds; 0 if none does
   */
  public long expires() {
    long first = 0;
    for (AlertSeries one : all) {
      if (one.until() != 0 && (first == 0 || one.until() < first)) {
        first = one.until();
      }
    }
    return first;
  }

  /**
   * The series once those that were not renewed in time have ended.
   *
   * @param now epoch milliseconds
   * @return the set without what expired
   */
  public SeriesSet expiredAt(long now) {
    List<AlertSeries> left = new ArrayList<>();
    for (AlertSeries one : all) {
      left.add(one.until() != 0 && one.until() <= now ? one.expired() : one);
    }
    return new SeriesSet(left, unlisted);
  }

  /**
   * The series once nothing is known any more of those that fired, because they fell silent.
   *
   * @return the set of those that ended
   */
  public SeriesSet silent() {
    return new SeriesSet(all.stream().filter(one -> !one.firing()).toList(), 0);
  }

  /**
   * By what the senders of all that fires have silenced it.
   *
   * @return empty if one series fires that is not silenced
   */
  public String silencedBy() {
    return mutedBy(AlertSeries::silencedBy);
  }

  /**
   * By what the senders of all that fires have silenced or inhibited it, where they inhibited some.
   *
   * @return empty if one series fires that is neither, or all are silenced
   */
  public String inhibitedBy() {
    String all = mutedBy(one -> one.silencedBy().isEmpty() ? one.inhibitedBy() : one.silencedBy());
    return silencedBy().isEmpty() ? all : "";
  }

  private String mutedBy(Function<AlertSeries, String> by) {
    String first = "";
    if (unlisted > 0) {
      return first;
    }
    for (AlertSeries one : all) {
      if (one.firing()) {
        if (by.apply(one).isEmpty()) {
          return "";
        }
        first = first.isEmpty() ? by.apply(one) : first;
      }
    }
    return first;
  }

  private Optional<AlertSeries> find(Alert alert) {
    for (AlertSeries one : all) {
      if (one.id().equals(alert.series())) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
