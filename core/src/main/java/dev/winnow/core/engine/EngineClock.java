package dev.winnow.core.engine;

import java.time.Instant;

/** Moves time on, never back; what falls due on the way happens at its own time. */
final class EngineClock {

  private final RuleSession memory;
  private final EventTime time;
  private final Counters counters;
  private final MatchCycle cycle;

  EngineClock(RuleSession memory, EventTime time, Counters counters, MatchCycle cycle) {
    this.memory = memory;
    this.time = time;
    this.counters = counters;
    this.cycle = cycle;
  }

  /** The instant that is told is complete, and so is all before it. */
  void advanceTo(Instant when) {
    if (time.started() && when.toEpochMilli() == time.now()) {
      memory.begin();
      cycle.settle();
    } else {
      told(when);
    }
  }

  /** Somebody's clock says this: an earlier time than known is ignored, and counted. */
  void told(Instant when) {
    long at = when.toEpochMilli();
    if (time.isLate(at)) {
      counters.backwardTicks++;
    } else {
      moveTo(at);
    }
  }

  /** It is this time now; not earlier than what is known. */
  void moveTo(long at) {
    if (time.started() && at == time.now()) {
      return;
    }
    if (!memory.settling.isEmpty()) {
      memory.begin();
      cycle.settle();
    }
    while (cycle.isDue(at)) {
      memory.begin();
      time.set(Math.max(time.now(), memory.due.next()));
      cycle.reachDue();
      cycle.settle();
    }
    time.set(at);
  }
}
