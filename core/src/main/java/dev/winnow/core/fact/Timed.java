package dev.winnow.core.fact;

import java.time.Duration;
import java.util.Optional;

/**
 * What follows from a rule, but only from a time on, or only until a time. A rule that waits
 * derives it: {@code insertLogical( Timed.from( time, what ) )}. The engine derives <em>what</em>
 * while the time is right and the conditions of the rule hold; if they cease to hold before,
 * nothing comes of it. What begins at a time to come begins once all that was to be said by then
 * has been said; a time that has passed already has come. The rule counts as fired when it begins,
 * not before.
 *
 * <p>Two are equal if their times and <em>what</em> are. Immutable.
 *
 * @param from from when on, in epoch milliseconds; {@link Long#MIN_VALUE} for at once
 * @param until before when, in epoch milliseconds; {@link Long#MAX_VALUE} for without an end
 * @param what a fact that rules may derive, a proposal among others
 * @param again when it begins and ends again after that; empty if it does not
 */
public record Timed(long from, long until, Object what, Optional<Recurring> again) {

  /**
   * What follows once, from a time on, until another.
   *
   * @param from from when on, in epoch milliseconds
   * @param until before when, in epoch milliseconds
   * @param what a fact that rules may derive
   */
  public Timed(long from, long until, Object what) {
    this(from, until, what, Optional.empty());
  }

  /**
   * What follows from a time on.
   *
   * @param time from when on, in epoch milliseconds
   * @param what a fact that rules may derive
   * @return what to derive
   */
  public static Timed from(long time, Object what) {
    return new Timed(time, Long.MAX_VALUE, what);
  }

  /**
   * What follows some time after a moment.
   *
   * @param moment in epoch milliseconds
   * @param delay how long after it
   * @param what a fact that rules may derive
   * @return what to derive
   */
  public static Timed after(long moment, Duration delay, Object what) {
    return from(moment + delay.toMillis(), what);
  }

  /**
   * What follows at once, and until some time after a moment.
   *
   * @param moment in epoch milliseconds
   * @param time before how long after it
   * @param what a fact that rules may derive
   * @return what to derive
   */
  public static Timed within(long moment, Duration time, Object what) {
    return until(moment + time.toMillis(), what);
  }

  /**
   * What follows from a time on, until another.
   *
   * @param from from when on, in epoch milliseconds
   * @param until before when, in epoch milliseconds
   * @param what a fact that rules may derive
   * @return what to derive
   */
  public static Timed between(long from, long until, Object what) {
    return new Timed(from, until, what);
  }

  /**
   * What follows in certain hours, again and again.
   *
   * @param hours the hours
   * @param since from when on, in epoch milliseconds
   * @param what a fact that rules may derive
   * @return what to derive
   */
  public static Timed during(Recurring hours, long since, Object what) {
    long begin = hours.beginFrom(since);
    return new Timed(begin, hours.nextEnd(begin), what, Optional.of(hours));
  }

  /**
   * The same, the next time: one that has ended by a time begins again if it recurs.
   *
   * @param time a time, in epoch milliseconds
   * @return when it begins and ends after that, or has begun and not ended; empty if it does not
   */
  public Optional<Timed> next(long time) {
    return again.map(hours -> during(hours, time, what));
  }

  /**
   * What follows at once, and until a time.
   *
   * @param time before when, in epoch milliseconds
   * @param what a fact that rules may derive
   * @return what to derive
   */
  public static Timed until(long time, Object what) {
    return new Timed(Long.MIN_VALUE, time, what);
  }
}
