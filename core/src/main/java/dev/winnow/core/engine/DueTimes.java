package dev.winnow.core.engine;

import dev.winnow.core.fact.Deadline;
import dev.winnow.core.fact.DeadlineReached;
import dev.winnow.core.fact.Timed;
import dev.winnow.core.fact.count.Counter;
import dev.winnow.core.fact.incident.Burst;
import dev.winnow.core.fact.incident.CloseWhenQuiet;
import java.util.List;
import java.util.Optional;

/** What comes due as time goes on: deadlines, what begins and ends, what is counted no longer. */
final class DueTimes {

  /** A time that does not come. */
  static final long NEVER = Long.MAX_VALUE;

  private final RuleSession memory;
  private final FactIndex index;

  DueTimes(RuleSession memory, FactIndex index) {
    this.memory = memory;
    this.index = index;
  }

  /**
   * When the next deadline is due, or what is for a time begins or ends; {@link #NEVER} if there is
   * nothing of the kind.
   */
  long next() {
    return Math.min(Math.min(index.deadlines.next(), index.timed.next()), index.retentions.next());
  }

  /**
   * The next deadline is reached; without one that is as early, all that ends or begins then does.
   *
   * @param now the time
   */
  void reachNext(long now) {
    long time = next();
    if (index.deadlines.next() == time) {
      reach(index.deadlines.take());
      return;
    }
    memory.log.rest();
    index.timed.ending(time).forEach(Runnable::run);
    begin(now);
  }

  /**
   * What begins until now does.
   *
   * @return false if there is nothing of the kind
   */
  boolean begin(long now) {
    List<Timed> beginning = index.timed.beginning(now);
    int renewals = memory.renewals();
    for (Timed one : beginning) {
      if (memory.renewals() != renewals) {
        break;
      }
      long due = dueAt(one);
      if (due > now) {
        index.timed.putOff(one, due);
      } else if (!isDerivedAnew(one) && memory.mayRepeat(one)) {
        memory.comesDue(one).ifPresent(end -> index.timed.begun(one, end));
      }
    }
    return !beginning.isEmpty();
  }

  /** What rests is put back, and rules derive all of it once more: then its time has come. */
  private boolean isDerivedAnew(Timed one) {
    return memory.resting.wakeFor(one) || !index.timed.isDerived(one);
  }

  /** When its time has come, as far as is known now. */
  private long dueAt(Timed one) {
    if (!(one.what() instanceof CloseWhenQuiet quiet)) {
      return one.from();
    }
    String ticket = quiet.incident().getTicket();
    return quiet.dueAt(
        index.book.knows(ticket) ? index.book.get(ticket).ticket.getAcknowledgedAt() : 0);
  }

  /** The time of the next deadline has come. */
  private void reach(Deadline deadline) {
    if (!memory.mayRepeat(deadline)) {
      return;
    }
    Optional<Counter> counter = index.counters.takeDue(deadline);
    if (counter.isPresent()) {
      dropOld(counter.get(), deadline.at());
      return;
    }
    Optional<Burst> burst = index.bursts.takeDue(deadline);
    if (burst.isPresent()) {
      lookAt(burst.get(), deadline.at());
      return;
    }
    index.reached.put(
        deadline,
        memory.insert(
            new DeadlineReached(
                deadline.kind(), deadline.subject(), deadline.number(), deadline.at())));
  }

  private void dropOld(Counter counter, long now) {
    counter.setEntries(counter.entriesAt(now));
    if (counter.getSize() == 0) {
      memory.delete((Object) counter);
    } else {
      memory.updateAll(counter);
    }
  }

  /** A place that has become quiet is counted no longer. */
  private void lookAt(Burst burst, long now) {
    if (burst.overAt(now)) {
      memory.delete((Object) burst);
    } else {
      burst.setDueAt(burst.dueAfter());
      index.bursts.noted(burst);
      memory.touched(burst);
    }
  }
}
