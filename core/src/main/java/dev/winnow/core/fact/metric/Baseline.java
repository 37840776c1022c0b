package dev.winnow.core.fact.metric;

import dev.winnow.core.fact.Fact;
import dev.winnow.core.fact.Ids;
import dev.winnow.core.fact.Retained;
import dev.winnow.core.signal.Measurement;
import dev.winnow.core.state.StateChange;
import dev.winnow.core.state.StateType;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a metric of a subject usually is, learned from its own history: the newest value against it.
 * What is strange teaches little, unless it lasts. Memory is bounded. One thread at a time.
 */
public final class Baseline implements Fact, Retained {

  /** What the engine keeps of it, once a rule has begun one: each value teaches it. */
  public static final StateType<Baseline> STATE =
      StateType.of(Baseline.class)
          .with(Measurement.class, m -> Ids.both(m.metric(), m.subject()), Baseline::after);

  /** No hour of the week: all of them together. */
  private static final int ANY_HOUR = -1;

  private String metric = "";
  private String subject = "";
  private String unit = "";
  private Learning learning;
  private Lore lore = new Lore();
  private @Nullable Band usual = null;
  private @Nullable Band before = null;
  private long begunAt = 0;
  private long heardAt = 0;
  private double value = 0;
  private long since = 0;
  private int taught = 0;
  private int hour = ANY_HOUR;

  private Baseline() {
    this.learning = NONE;
  }

  private static final Learning NONE =
      new Learning("UTC", 1, 0, 0, 0, 0, 0, false, new Sense(1, 1, 0, 1, 0, false, false));

  /**
   * One that has seen a single value.
   *
   * @param measurement the first value
   * @param learning how it learns
   * @return a baseline that knows nothing yet
   */
  public static Baseline of(Measurement measurement, Learning learning) {
    Baseline baseline = new Baseline();
    baseline.metric = measurement.metric();
    baseline.subject = measurement.subject();
    baseline.unit = measurement.unit();
    baseline.learning = learning;
    baseline.begunAt = measurement.atMillis();
    baseline.heardAt = measurement.atMillis();
    baseline.value = measurement.value();
    baseline.lore.begin(measurement.atMillis());
    baseline.learn(baseline.hourOnTheWall());
    return baseline;
  }

  @Override
  public String id() {
    return Ids.both(metric, subject);
  }

  @Override
  public OptionalLong keptSince() {
    return OptionalLong.of(heardAt);
  }

  /** As a further value tells: judged by what was known before it, then learned from. */
  StateChange after(Measurement measurement) {
    long at = measurement.atMillis();
    if (at <= heardAt || !learning.takes(measurement.value())) {
      return StateChange.OLDER;
    }
    heardAt = at;
    value = measurement.value();
    long now = hourOnTheWall();
    judge(now);
    learn(now);
    return StateChange.KEPT;
  }

  private long hourOnTheWall() {
    return WeekHours.hourAt(heardAt, learning.zone());
  }

  private void judge(long now) {
    if (before != null && learning.sense().isStillStrange(value, before)) {
      return;
    }
    if (before != null) {
      lore.clearAside();
    }
    before = null;
    since = 0;
    taught = 0;
    Band ofHour = lore.usualIn(now, learning);
    boolean enough =
        heardAt - begunAt >= learning.leastHistory() && lore.size() >= learning.leastValues();
    hour = ofHour == null ? ANY_HOUR : WeekHours.ofWeek(now);
    usual = ofHour != null ? ofHour : enough ? lore.usual(learning) : null;
    if (usual != null && learning.sense().isStrange(value, usual)) {
      before = usual;
      since = heardAt;
    }
  }

  private void learn(long now) {
    if (before == null) {
      lore.learn(heardAt, now, value, learning);
      return;
    }
    lore.setAside(value);
    if (taught < learning.lessons()) {
      taught++;
      lore.learn(heardAt, now, value, learning);
    }
    if (heardAt - since >= learning.believe()) {
      lore.believe(heardAt);
      begunAt = since;
      before = null;
      since = 0;
      usual = null;
    }
  }

  /**
   * Changes: how it learns. What hours of the week know is forgotten if they are told in another
   * zone.
   *
   * @param value how it learns from now on
   */
  public void setLearning(Learning value) {
    if (!value.zone().equals(learning.zone())) {
      lore.forgetHours();
    }
    lore.forgetBand();
    learning = value;
  }

  /**
   * What makes it the same problem.
   *
   * @return metric and subject
   */
  public String getKey() {
    return metric + "{subject=\"" + subject + "\", usual}";
  }

  @Override
  public String toString() {
    return "what " + metric + " of " + subject + " usually is";
  }

  /** {@return what was measured} */
  public String getMetric() {
    return metric;
  }

  /** {@return of what} */
  public String getSubject() {
    return subject;
  }

  /** {@return its unit; possibly empty} */
  public String getUnit() {
    return unit;
  }

  /** {@return how it learns} */
  public Learning getLearning() {
    return learning;
  }

  /** {@return the latest value} */
  public double getValue() {
    return value;
  }

  /** {@return when it was measured, in epoch milliseconds} */
  public long getHeardAt() {
    return heardAt;
  }

  /** {@return whether enough is known to say what is usual} */
  public boolean isKnown() {
    return usual != null;
  }

  /** {@return whether the latest value is strange} */
  public boolean isStrange() {
    return since > 0;
  }

  /** {@return since when values have been strange, in epoch milliseconds; 0 if they are not} */
  public long getSince() {
    return since;
  }

  /** {@return for how long values have been known, in milliseconds} */
  public long getHistory() {
    return heardAt - begunAt;
  }

  /**
   * {@return by which hour of the week the latest value was judged, from 0 for the first of Monday
   * to 167; -1 if by all hours together}
   */
  public int getHour() {
    return hour;
  }

  /**
   * {@return what is usual on the side of the latest value: the middle of its hour, or the most or
   * the least of all values; the value itself if nothing is known}
   */
  public double getEdge() {
    return usual == null ? value : usual.edgeFor(value);
  }
}
