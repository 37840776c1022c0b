package dev.winnow.formats;

import dev.winnow.core.signal.Alert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lists of alerts that the API of Alertmanager gave, one poll after another. A list has no order of
 * its own, so it comes in the order of time; what an earlier list had and a later one has not has
 * ended. Lists of great length come as they are. For one thread.
 */
final class Polls {

  private static final int MOST = 50_000;
  private static final String ANNOTATION = "resolved";
  private static final String REASON = "it is no longer in Alertmanager's list";

  private final String file;
  private final List<Item> list = new ArrayList<>();
  private final Set<String> listed = new HashSet<>();
  private Map<String, Alert> before = new HashMap<>();

  /** What was gone once: when it was back, by its series. */
  private final Map<String, Optional<Instant>> gone = new HashMap<>();

  private @Nullable Instant pollBefore;
  private @Nullable Instant poll;
  private boolean whole = true;
  private boolean alerts;

  Polls(String file) {
    this.file = file;
  }

  /** A list begins. */
  void begin() {
    list.clear();
    listed.clear();
    poll = null;
    whole = true;
    alerts = false;
  }

  /**
   * Takes in an alert or silence of the list.
   *
   * @return false if it goes on at once: the list is too long to be put in order
   */
  boolean take(Item.Taken item) {
    if (list.size() >= MOST) {
      whole = false;
      return false;
    }
    if (!(item.signal() instanceof Alert alert)) {
      list.add(item);
      return true;
    }
    alerts = true;
    if (!listed.add(series(alert))) {
      return true;
    }
    if (item.timing() instanceof Timing.Known known) {
      Instant at = known.at();
      poll = poll == null || at.isAfter(poll) ? at : poll;
    }
    list.add(lasting(item, alert, alert.startsAt()));
    return true;
  }

  // The end that is listed is when Alertmanager would take an alert to be over were it not
  // renewed, mostly four minutes on (prometheus/prometheus, rules/manager.go, ValidUntil).
  // Whether it was the next list tells, however much later that was made.
  private static Item.Taken lasting(Item.Taken item, Alert alert, Optional<Instant> startsAt) {
    return item.with(alert.during(startsAt, Optional.empty()));
  }

  /** Something of the list was not understood, so what it lacks may be there all the same. */
  void isBroken() {
    whole = false;
  }

  private static String series(Alert alert) {
    return alert.name() + alert.labels();
  }

  /** The list as it was, its end being unknown. */
  List<Item> breakOff() {
    List<Item> items = List.copyOf(list);
    begin();
    return items;
  }

  /**
   * Ends a list.
   *
   * @param line where it begins
   * @param body its number
   * @param empty whether there was nothing in it, so that it may be a list of alerts
   * @return its items in order, what has ended first
   */
  List<Item> end(long line, long body, boolean empty) {
    List<Item> items = new ArrayList<>();
    if (alerts || empty) {
      items.addAll(ended(line, body, empty));
      remember();
    }
    List<Item> sorted =
        new ArrayList<>(list.stream().map(this::stillListed).map(this::backAgain).toList());
    if (sorted.stream().allMatch(item -> at(item).isPresent())) {
      sorted.sort(Comparator.comparing(item -> at(item).orElseThrow()));
    }
    items.addAll(sorted);
    pollBefore = poll == null ? pollBefore : poll;
    begin();
    return items;
  }

  private static Optional<Instant> at(Item item) {
    return item instanceof Item.Taken taken && taken.timing() instanceof Timing.Known known
        ? Optional.of(known.at())
        : Optional.empty();
  }

  private List<Item> ended(long line, long body, boolean empty) {
    Instant now = poll;
    Instant then = pollBefore;
    boolean later = empty || then == null || (now != null && now.isAfter(then));
    if (!whole || !later) {
      return List.of();
    }
    Timing timing = now == null ? new Timing.Unknown(body) : new Timing.Known(now);
    List<Item> items = new ArrayList<>();
    before.forEach(
        (series, alert) -> {
          if (!listed.contains(series)) {
            items.add(ended(alert, line, timing));
            if (gone.size() < MOST) {
              gone.put(series, Optional.empty());
            }
          }
        });
    return items;
  }

  private Item ended(Alert alert, long line, Timing timing) {
    Alert.Builder over =
        Alert.resolved(alert.name())
            .labels(alert.labels())
            .annotations(alert.annotations())
            .annotation(ANNOTATION, REASON)
            .at(timing instanceof Timing.Known known ? known.at() : Instant.EPOCH)
            .source(alert.source());
    gone.getOrDefault(series(alert), Optional.empty())
        .or(alert::startsAt)
        .ifPresent(over::startsAt);
    String text = Excerpt.of(alert.name() + " " + alert.labels() + ": " + REASON);
    return new Item.Taken(file, line, text, over.build(), timing);
  }

  private void remember() {
    if (!whole) {
      return;
    }
    before = new java.util.LinkedHashMap<>();
    for (Item item : list) {
      if (item instanceof Item.Taken taken && taken.signal() instanceof Alert alert) {
        before.put(series(alert), alert);
      }
    }
  }

  // What is listed fires. Alertmanager forgets its alerts when it is started anew, and has them
  // back with the start that they had, which told of an episode that is taken to be over.
  private Item backAgain(Item item) {
    if (!(item instanceof Item.Taken taken)
        || !(taken.signal() instanceof Alert alert)
        || !gone.containsKey(series(alert))) {
      return item;
    }
    Optional<Instant> back =
        gone.getOrDefault(series(alert), Optional.empty()).or(() -> at(item)).or(alert::startsAt);
    gone.put(series(alert), back);
    return lasting(taken, alert, back);
  }

  // What was updated last before the poll before is listed still: that is news of this poll.
  private Item stillListed(Item item) {
    Instant now = poll;
    Instant then = pollBefore;
    boolean old = then != null && at(item).filter(at -> !at.isAfter(then)).isPresent();
    if (!(item instanceof Item.Taken taken)
        || !(taken.signal() instanceof Alert)
        || !old
        || now == null) {
      return item;
    }
    Timing timing = new Timing.Known(now);
    return new Item.Taken(
        taken.file(),
        taken.line(),
        taken.text(),
        Dated.timeless(taken, now.toEpochMilli()).signal(),
        timing);
  }
}
