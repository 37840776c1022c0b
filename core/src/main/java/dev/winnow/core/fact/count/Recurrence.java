package dev.winnow.core.fact.count;

import dev.winnow.core.fact.Ids;
import dev.winnow.core.fact.Kept;
import dev.winnow.core.fact.Retained;
import dev.winnow.core.signal.RecurrenceReport;
import java.util.Comparator;
import java.util.OptionalLong;

/** A problem that recurs, as the newest report of it says. One thread at a time. */
public final class Recurrence implements Kept<Recurrence>, Retained {
  private static final Comparator<Recurrence> BY_WEIGHT =
      Comparator.comparingLong(Recurrence::getFoundAt)
          .thenComparingInt(Recurrence::getTimes)
          .thenComparingInt(Recurrence::getSameTimes)
          .thenComparing(Recurrence::getDone)
          .thenComparingLong(Recurrence::getHalfSeconds)
          .thenComparing(Recurrence::getOwner);

  private String problem = "";
  private String where = "";
  private String owner = "";
  private int times = 0;
  private String done = "";
  private int sameTimes = 0;
  private long halfSeconds = RecurrenceReport.UNKNOWN;
  private long foundAt = 0;

  private Recurrence() {}

  /**
   * One that was reported.
   *
   * @param report what was found
   * @return as it says
   */
  public static Recurrence of(RecurrenceReport report) {
    Recurrence recurrence = new Recurrence();
    recurrence.problem = report.problem();
    recurrence.where = report.where();
    recurrence.owner = report.owner();
    recurrence.times = report.times();
    recurrence.done = report.done();
    recurrence.sameTimes = report.sameTimes();
    recurrence.halfSeconds = report.halfSeconds();
    recurrence.foundAt = report.atMillis();
    return recurrence;
  }

  @Override
  public String id() {
    return Ids.both(problem, where);
  }

  @Override
  public OptionalLong keptSince() {
    return OptionalLong.of(foundAt);
  }

  /** The newest report counts; of two of one time always the same one, whichever came first. */
  @Override
  public void merge(Recurrence later) {
    if (BY_WEIGHT.compare(later, this) <= 0) {
      return;
    }
    owner = later.owner;
    times = later.times;
    done = later.done;
    sameTimes = later.sameTimes;
    halfSeconds = later.halfSeconds;
    foundAt = later.foundAt;
  }

  /** The fact in words that never change. */
  @Override
  public String toString() {
    return "that " + problem + (where.isEmpty() ? "" : " at " + where) + " recurs";
  }

  /** {@return the name of the problem} */
  public String getProblem() {
    return problem;
  }

  /** {@return where it was; possibly empty} */
  public String getWhere() {
    return where;
  }

  /** {@return whose it was; possibly empty} */
  public String getOwner() {
    return owner;
  }

  /** {@return how often it came} */
  public int getTimes() {
    return times;
  }

  /** {@return what was done most often; empty if nobody did anything} */
  public String getDone() {
    return done;
  }

  /** {@return in how many of the times that was done} */
  public int getSameTimes() {
    return sameTimes;
  }

  /** {@return within how many seconds half of them were over; -1 if that is not known} */
  public long getHalfSeconds() {
    return halfSeconds;
  }

  /** {@return when that was found, in epoch milliseconds} */
  public long getFoundAt() {
    return foundAt;
  }
}
