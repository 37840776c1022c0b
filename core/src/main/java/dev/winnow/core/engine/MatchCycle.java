package dev.winnow.core.engine;

import java.util.List;

/** Match, grant and publish: what the engine does until no rule has more to say. */
final class MatchCycle {

  private final RuleSession memory;
  private final EventTime time;
  private final Counters counters;
  private final int factLimit;
  private final DecisionLog decisions;
  private final ProposalGrants grants;
  private final Drafts drafts;
  private final ProblemSight problems;
  private final TicketSight tickets;
  private final TicketPublisher publisher;

  MatchCycle(
      RuleSession memory, EventTime time, Counters counters, int factLimit, DecisionLog decisions) {
    this.memory = memory;
    this.time = time;
    this.counters = counters;
    this.factLimit = factLimit;
    this.decisions = decisions;
    this.grants = new ProposalGrants(memory, time);
    this.drafts = new Drafts(memory);
    this.problems = new ProblemSight(memory);
    this.tickets = new TicketSight(memory);
    this.publisher = new TicketPublisher(memory, time);
  }

  /** Rules fire until none of them has more to say. */
  void match() {
    memory.fire();
    while (memory.upkeep.recall()
        || memory.upkeep.learnExpiries()
        || memory.upkeep.dateEnds(time.now())
        || drafts.complete()
        || problems.look()
        || tickets.look()
        || memory.due.begin(time.now())) {
      memory.fire();
    }
    memory.look();
  }

  /** Grants what rules propose, one at a time, and lets rules answer each. */
  void grant() {
    grantImmediate();
    dropExcess();
  }

  private void grantImmediate() {
    while (grants.grantImmediate() || memory.upkeep.findUntold() || grants.follow()) {
      memory.look();
      match();
    }
  }

  /** Says what has changed of tickets. */
  void publish() {
    decisions.add(publisher.publish());
  }

  /** All of it, and what falls due meanwhile. */
  void run() {
    match();
    while (grants.grantImmediate()
        || memory.upkeep.findUntold()
        || grants.follow()
        || forget()
        || reachOne()) {
      memory.look();
      match();
    }
    dropExcess();
    publish();
    if (memory.book.takeOver()) {
      run();
    }
  }

  /** People hear first of the end of a ticket that is forgotten: afterwards nobody tells them. */
  private boolean forget() {
    if (memory.upkeep.forgetsUntold(time.now())) {
      publish();
    }
    return memory.upkeep.forget(time.now());
  }

  /** The instant is complete: what waited for that is granted, the first first. */
  void settle() {
    for (var decided = grants.grantSettling();
        decided.isPresent();
        decided = grants.grantSettling()) {
      decisions.add(decided.get());
      run();
    }
    leaveDerived();
  }

  /** Signals that rules have put in go. */
  private void leaveDerived() {
    if (memory.leaveDerived()) {
      run();
    }
  }

  /** What is due by now happens. */
  void reachDue() {
    while (reachOne()) {
      run();
    }
    run();
    leaveDerived();
  }

  private boolean reachOne() {
    if (!time.started() || !isDue(time.now())) {
      return false;
    }
    memory.due.reachNext(time.now());
    return true;
  }

  /** Whether something is due at a time. */
  boolean isDue(long at) {
    long due = memory.due.next();
    return due <= at && due != DueTimes.NEVER;
  }

  /** People hear of the end of what is dropped while it is open: nobody else will tell them. */
  private void dropExcess() {
    for (Class<?> kind : memory.facts.beyond(factLimit)) {
      List<Object> oldest = memory.there.oldest(kind, Math.max(1, factLimit / 100));
      if (memory.upkeep.end(oldest, time.now())) {
        match();
        grantImmediate();
        // At once: a ticket of which all is over may go with the next kind.
        publish();
      }
      oldest.forEach(memory::delete);
      counters.dropped += oldest.size();
      memory.fire();
    }
  }
}
