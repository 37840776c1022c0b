package dev.winnow.core.fact.incident;

import dev.winnow.core.fact.Fact;
import dev.winnow.core.fact.Place;
import dev.winnow.core.signal.Labels;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many incidents opened in one place of late. The engine keeps it, when rules propose {@link
 * CountOpening}; rules say when it is a storm, and when that is over. One thread at a time.
 */
public final class Burst implements Fact {

  /** How many openings are remembered at most: the latest. */
  public static final int MOST = 1000;

  private String place = "";
  private String scope = "";
  private int level = 0;
  private int opens = 0;
  private long within = 0;
  private long quiet = 0;
  private String severity = "";
  private List<String> wider = new ArrayList<>();
  private Labels common = Labels.none();
  private Deque<Opening> openings = new ArrayDeque<>();
  private int size = 0;
  private long latest = 0;
  private long dueAt = 0;
  private boolean storming = false;
  private String storm = "";
  private KindsSeen names = new KindsSeen();
  private KindsSeen categories = new KindsSeen();

  private Burst() {}

  @Override
  public String id() {
    return place;
  }

  /**
   * The first opening in a place.
   *
   * @param place the place
   * @param due what opened
   * @param at when it is counted, in epoch milliseconds
   * @return a burst of one
   */
  public static Burst of(Place place, CountOpening due, long at) {
    Burst burst = new Burst();
    burst.place = place.key();
    burst.scope = place.scope();
    burst.level = place.level();
    burst.opens = place.opens();
    burst.within = place.within();
    burst.quiet = place.quiet();
    burst.severity = place.severity();
    for (Place other : due.places()) {
      if (other.level() > place.level()) {
        burst.wider.add(other.key());
      }
    }
    burst.common = due.incident().getLabels();
    burst.add(due, at);
    burst.dueAt = burst.dueAfter();
    return burst;
  }

  /**
   * Counts one more, and no longer what is too old.
   *
   * @param due what opened
   * @param at when it is counted, in epoch milliseconds
   */
  public void add(CountOpening due, long at) {
    add(due, due.opening(at), at);
  }

  private void add(CountOpening due, Opening opening, long at) {
    openings.add(opening);
    size += due.counts() ? 1 : 0;
    latest = at;
    while (isTooMuch() || isTooOld(at)) {
      size -= openings.remove().counts() ? 1 : 0;
    }
    if (!storming) {
      common = common.sharedWith(due.incident().getLabels());
    }
  }

  private boolean isTooMuch() {
    return openings.size() > MOST || (storming && size > opens + 1);
  }

  private boolean isTooOld(long at) {
    return !openings.isEmpty() && openings.element().at() <= at - span();
  }

  private long span() {
    return storming ? quiet : within;
  }

  /**
   * An incident falls into the storm: which ticket it belongs to.
   *
   * @param due what opened
   * @param at when, in epoch milliseconds
   * @return the id of the storm's incident, or of the first incident of another kind than the storm
   *     if it is of the same kind; the incident's own if it is that first one
   */
  public String admit(CountOpening due, long at) {
    add(due, new Opening("", at, due.counts(), "", ""), at);
    Incident incident = due.incident();
    String like = firstLike(incident, at, due.settled());
    if (!like.isEmpty()) {
      names.apart(incident.getName(), like, at);
      return like;
    }
    if (!due.urgent()) {
      return storm;
    }
    if (names.isAnother(incident.getName(), at, due.settled())
        || categories.isAnother(incident.getCategory(), at, due.settled())) {
      return standApart(incident, at);
    }
    names.note(incident.getName(), at);
    categories.note(incident.getCategory(), at);
    return storm;
  }

  /**
   * What another is called is another kind, even if it is about the same, unless both come at once.
   */
  private String firstLike(Incident incident, long at, long settled) {
    String first = names.firstOf(incident.getName());
    if (!first.isEmpty()) {
      return first;
    }
    String category = incident.getCategory();
    return names.isOfStorm(incident.getName())
        ? categories.firstOf(category)
        : categories.firstOfLate(category, at, settled);
  }

  /**
   * An incident is of another kind than the storm, and others of its kind join it from now on.
   *
   * @param incident the first of them, or the first since the one before has ended
   * @param at when, in epoch milliseconds
   * @return its id
   */
  public String standApart(Incident incident, long at) {
    names.apart(incident.getName(), incident.getId(), at);
    categories.apart(incident.getCategory(), incident.getId(), at);
    return incident.getId();
  }

  /**
   * The incidents that opened before there was a storm, and because of which there is one.
   *
   * @return their ids, the earliest first
   */
  public List<String> early() {
    return openings.stream().map(Opening::incident).filter(id -> !id.isEmpty()).toList();
  }

  /**
   * Whether there are too many, or a storm is going on.
   *
   * @return true if it is beyond its own
   */
  public boolean isBeyond() {
    return storming || size > opens;
  }

  /**
   * Whether it has become quiet.
   *
   * @param now the time, in epoch milliseconds
   * @return true if there is nothing of late; or, in a storm, no more than may open
   */
  public boolean overAt(long now) {
    Stream<Opening> late = openings.stream().filter(one -> one.at() > now - span());
    return storming ? late.filter(Opening::counts).count() <= opens : late.findAny().isEmpty();
  }

  /**
   * When it may have become quiet at the earliest, as far as is known.
   *
   * @return the value for {@link #setDueAt}, in epoch milliseconds
   */
  public long dueAfter() {
    if (!storming) {
      return latest + within;
    }
    long skip = Math.max(0, size - (opens + 1L));
    long oldest =
        openings.stream()
            .filter(Opening::counts)
            .skip(skip)
            .findFirst()
            .map(Opening::at)
            .orElse(0L);
    return oldest + quiet;
  }

  /** What is counted, in words that never change. */
  @Override
  public String toString() {
    return "openings in " + (scope.isEmpty() ? "no scope" : scope);
  }

  /**
   * What tells the place from all others.
   *
   * @return the place's key
   */
  public String getPlace() {
    return place;
  }

  /**
   * The place in words.
   *
   * @return such as {@code zone=AB}
   */
  public String getScope() {
    return scope;
  }

  /**
   * How wide the place is: what lies within another has a lower one.
   *
   * @return how wide the place is
   */
  public int getLevel() {
    return level;
  }

  /** {@return how many may open} */
  public int getOpens() {
    return opens;
  }

  /** {@return in what time, in milliseconds} */
  public long getWithin() {
    return within;
  }

  /** {@return how severe a storm is here} */
  public String getSeverity() {
    return severity;
  }

  /** {@return the keys of the wider places that it lies in} */
  public List<String> getWider() {
    return wider;
  }

  /** {@return the labels that all have that opened before there was a storm} */
  public Labels getCommon() {
    return common;
  }

  /**
   * How many that count opened of late.
   *
   * @return a count; in a storm, one more than may open at most
   */
  public int getSize() {
    return size;
  }

  /** {@return when the latest was counted, in epoch milliseconds} */
  public long getLatest() {
    return latest;
  }

  /** {@return when to look whether it has become quiet, in epoch milliseconds} */
  public long getDueAt() {
    return dueAt;
  }

  /**
   * Changes: when to look whether it has become quiet, in epoch milliseconds.
   *
   * @param value the new value
   */
  public void setDueAt(long value) {
    this.dueAt = value;
  }

  /** {@return whether there is a storm} */
  public boolean isStorming() {
    return storming;
  }

  /**
   * Changes: whether there is a storm. What opened before is of its kind.
   *
   * @param value the new value
   */
  public void setStorming(boolean value) {
    this.storming = value;
    names.begin(latest);
    categories.begin(latest);
    for (Opening opening : openings) {
      if (!opening.name().isEmpty()) {
        names.note(opening.name(), latest);
        categories.note(opening.category(), latest);
      }
    }
  }

  /** {@return the id of the incident that stands for the storm; empty if there is none} */
  public String getStorm() {
    return storm;
  }

  /**
   * Changes: the id of the incident that stands for the storm.
   *
   * @param value the new value
   */
  public void setStorm(String value) {
    this.storm = value;
  }
}
