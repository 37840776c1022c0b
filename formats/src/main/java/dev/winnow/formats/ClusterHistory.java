package dev.winnow.formats;

import dev.winnow.core.signal.ClusterEvent;
import dev.winnow.core.signal.Signal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the objects of all files say, one after the other.
 *
 * <p>Objects of lists wait for each other and come in the order of their times, whatever file they
 * are in. Those of a watch come as they stand there, at once if there is one file; those of several
 * files wait too, and are merged. For one thread.
 */
final class ClusterHistory {

  private final List<String> notices = new ArrayList<>();
  private final ObjectTranslator translator = Translators.begin(notices::add);

  /**
   * An object that waits for others.
   *
   * @param at when it was seen at the earliest
   * @param old whether it says nothing of the time in which anybody can have watched
   */
  private record Waiting(ClusterObject object, Instant at, Change change, boolean old) {

    /** Of a list that does not say when the status became what it is: it is that of the list. */
    Waiting within(OldTimes times) {
      boolean timeless = change == Change.LISTED && object.isTimeless();
      Instant time = wasThere() ? times.of(object, at) : at;
      boolean isOld = wasThere() && times.isOld(object);
      return new Waiting(object, timeless ? times.newest() : time, change, isOld);
    }

    /** Whether nobody watched before. */
    boolean wasThere() {
      return change == Change.LISTED || change == Change.FOUND;
    }
  }

  /** Where an object is from. */
  private enum Change {
    LISTED,
    /** The first look of a watch at what was there before. */
    FOUND,
    SEEN,
    DELETED
  }

  private final UnknownKinds passedOver = new UnknownKinds();
  private final WatchStart start = new WatchStart();
  private final LastLook last = new LastLook();

  private final EventClock clock;
  private final boolean merging;
  private final Notices unknown;
  private final List<Waiting> waiting = new ArrayList<>();
  private final Deque<Item> ready = new ArrayDeque<>();
  private Optional<Instant> latest = Optional.empty();
  private long skipped;

  /** Whether something of a list waits. */
  private boolean listing;

  private String file = "";
  private Instant latestInFile = Instant.MIN;

  /**
   * A history.
   *
   * @param clock gives times to objects that speak of none
   * @param merging whether there are several files
   * @param unknown hears of objects whose kinds say nothing to Winnow
   */
  ClusterHistory(EventClock clock, boolean merging, Notices unknown) {
    this.clock = clock;
    this.unknown = unknown;
    this.merging = merging;
  }

  /** An object of a list. */
  void listed(ClusterObject object) {
    listing = true;
    waiting.add(new Waiting(object, object.at().orElse(Instant.MIN), Change.LISTED, false));
  }

  /**
   * An object of a watch.
   *
   * @param type what the watch said of it, such as {@code MODIFIED}; empty if it said nothing
   */
  void watched(ClusterObject object, String type) {
    boolean found = start.isFound(object, type);
    Change seen = found ? Change.FOUND : Change.SEEN;
    Change change = type.equals("DELETED") ? Change.DELETED : seen;
    if (merging || found) {
      waiting.add(new Waiting(object, latestInFile(object), change, false));
    } else {
      release();
      take(new Waiting(object, Instant.MIN, change, false));
    }
  }

  private Instant latestInFile(ClusterObject object) {
    Instant own = object.at().orElse(Instant.MIN);
    boolean later = !object.file().equals(file) || own.isAfter(latestInFile);
    file = object.file();
    latestInFile = later ? own : latestInFile;
    return latestInFile;
  }

  /** Something that is no object. */
  void rejected(Item item) {
    if (!merging && !listing) {
      release();
    }
    ready.add(item);
  }

  /** Ends the waiting: nothing more comes that could be earlier. */
  void release() {
    List<Waiting> objects = new ArrayList<>(waiting);
    waiting.clear();
    listing = false;
    OldTimes times = new OldTimes();
    objects.forEach(one -> times.saw(one.object(), one.at()));
    objects.replaceAll(one -> one.within(times));
    objects.sort(Comparator.comparing(Waiting::at).thenComparing(one -> one.object().isPod()));
    learn(objects);
    objects.forEach(this::take);
    List<Item> items = new ArrayList<>(ready);
    ready.clear();
    items.sort(Comparator.comparing(ClusterHistory::at));
    ready.addAll(items);
  }

  /** What is listed together is known together, whichever of it comes first. */
  private void learn(List<Waiting> objects) {
    for (Waiting one : objects) {
      try {
        translator.learn(one.object().kind(), one.object().tree());
      } catch (IllegalArgumentException e) {
        // It is refused when its turn comes.
      }
    }
  }

  /** An object may speak of what happened long before it was seen last. */
  private static Instant at(Item item) {
    return item instanceof Item.Taken taken ? taken.signal().at() : Instant.MIN;
  }

  private void take(Waiting look) {
    ClusterObject object = look.object();
    object.at().ifPresent(at -> last.saw(object.name(), at));
    notices.clear();
    try {
      Instant now = now(look);
      List<Signal> signals =
          signals(look, now).stream()
              .map(signal -> look.old() ? OldTimes.at(signal, now) : signal)
              .flatMap(signal -> told(signal, look.change()))
              .toList();
      signals.forEach(signal -> clock.seen(signal.at().toEpochMilli()));
      signals.forEach(signal -> ready.add(object.taken(signal)));
      notices.forEach(notice -> ready.add(object.rejected(notice, true)));
      skipped += signals.isEmpty() && notices.isEmpty() ? 1 : 0;
    } catch (IllegalArgumentException | ArithmeticException e) {
      ready.add(object.rejected(String.valueOf(e.getMessage()), false));
    }
  }

  /**
   * A list tells a past: an event that happened again and again is told when it began, so that what
   * happened meanwhile is explained by it, and when it was last.
   */
  private static Stream<Signal> told(Signal signal, Change change) {
    return change == Change.LISTED && signal instanceof ClusterEvent event && event.lasts()
        ? Stream.of(event.atFirst(), event.atLast())
        : Stream.of(signal);
  }

  private List<Signal> signals(Waiting look, Instant now) {
    ClusterObject object = look.object();
    Optional<List<Signal>> known =
        switch (look.change()) {
          case LISTED, FOUND -> translator.found(object.kind(), object.tree(), now);
          case SEEN -> translator.seen(object.kind(), object.tree(), now);
          case DELETED -> translator.deleted(object.kind(), object.tree(), now);
        };
    if (known.isEmpty()) {
      passedOver.count(object.kind());
      unknown.count("kinds of Kubernetes", 1, count -> passedOver.sentence());
    }
    return known.orElse(List.of());
  }

  /** What comes later was not seen earlier, even if it speaks only of earlier times. */
  private Instant now(Waiting look) {
    ClusterObject object = look.object();
    Optional<Instant> said = look.wasThere() ? Optional.of(look.at()) : object.at();
    Instant own =
        said.filter(at -> at.isAfter(Instant.MIN)).or(() -> latest).orElseGet(clock::untimed);
    Instant now = latest.filter(own::isBefore).orElse(own);
    latest = Optional.of(now);
    return now;
  }

  @Nullable Item next() {
    return ready.poll();
  }

  /** How many objects said nothing new. */
  long skipped() {
    return skipped;
  }

  /** Until when it goes, whether or not there was anything new at last. */
  Optional<Instant> ended() {
    return last.time();
  }
}
