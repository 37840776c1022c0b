package dev.winnow.core.engine;

import dev.winnow.core.FactChange;
import dev.winnow.core.Failure;
import dev.winnow.core.Limits;
import dev.winnow.core.Policy;
import dev.winnow.core.RuleInfo;
import dev.winnow.core.Snapshot;
import dev.winnow.core.Stats;
import dev.winnow.core.Triage;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.UnknownWord;
import dev.winnow.core.Why;
import dev.winnow.core.WhyNot;
import dev.winnow.core.condition.RuleView;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.explain.Firing;
import dev.winnow.core.explain.WhyNotProbe;
import dev.winnow.core.signal.Signal;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What happens to a signal, phase by phase: it is admitted, the states that it tells of are kept,
 * rules match it, what they propose is granted, what changed is published, and the signal is
 * answered.
 */
final class SignalEngine implements TriageEngine {

  private final Policy policy;
  private final RuleBase rules;
  private final RuleSession memory;
  private final EventTime time;
  private final Counters counters = new Counters();
  private final RecentHistory history;
  private final DecisionLog decisions;
  private final MatchCycle cycle;
  private final EngineClock clock;
  private final Admission admission;
  private final SignalAnswers answers;
  private final EngineQueries queries;
  private final StateFold states;
  private boolean closed = false;

  private SignalEngine(Policy policy, RuleBase rules, Ease ease) {
    Limits limits = policy.limits();
    this.policy = policy;
    this.rules = rules;
    this.time = new EventTime(limits);
    this.history = new RecentHistory(limits);
    this.decisions = new DecisionLog(history);
    SignalIdentity identity = new SignalIdentity(policy.identity());
    this.memory =
        new RuleSession(
            rules,
            policy.settings(),
            limits,
            new Failing(limits, time::now),
            ease,
            fact -> Admission.ofRule(fact, derivesAgain(), counters, identity));
    this.cycle = new MatchCycle(memory, time, counters, limits.facts(), decisions);
    this.clock = new EngineClock(memory, time, counters, cycle);
    this.admission = new Admission(time, clock, counters, identity);
    this.answers = new SignalAnswers(memory, counters, history, decisions);
    this.queries = new EngineQueries(memory, time, history);
    this.states = new StateFold(memory);
    memory.fire();
  }

  static SignalEngine of(Policy policy, RuleBase rules) {
    return of(policy, rules, Ease.USUAL);
  }

  static SignalEngine of(Policy policy, RuleBase rules, Ease ease) {
    return new SignalEngine(policy, rules, ease);
  }

  static SignalEngine restore(Policy policy, RuleBase rules, Snapshot snapshot) {
    SignalEngine engine = of(policy, rules);
    snapshot.checkPolicy(policy.hash());
    engine.restore(snapshot);
    return engine;
  }

  private void restore(Snapshot snapshot) {
    memory.leaveOut(SnapshotState.rulesOut(snapshot.state(), rules, policy.limits()));
    memory.begin();
    boolean anew = snapshot.isOfAnotherPolicy();
    Runnable derive =
        () -> {
          SnapshotState.into(snapshot.state(), anew, memory, time, counters, history);
          memory.fire();
          cycle.reachDue();
        };
    if (anew) {
      derive.run();
    } else {
      memory.deriveAgain(derive);
    }
    decisions.restored(SnapshotState.pending(snapshot.state()));
  }

  /** Whether rules, at the moment, only come to what they have come to before. */
  private boolean derivesAgain() {
    return memory.isDerivingAgain();
  }

  @Override
  public Triage accept(Signal signal) {
    requireOpen();
    memory.putBack(cycle::reachDue);
    return triage(admission.admit(signal));
  }

  @Override
  public Triage accept(Signal signal, Instant received) {
    requireOpen();
    memory.putBack(cycle::reachDue);
    return triage(admission.admit(signal, received));
  }

  private Triage triage(Admission.Admitted admitted) {
    Triage triage =
        admitted.refused() ? answers.refuse(admitted.told()) : answer(admitted.signal());
    memory.tellChanges();
    memory.rest(time.now());
    return triage;
  }

  private Triage answer(Signal signal) {
    memory.expect(signal, cycle::reachDue);
    return new Passage(signal).match().grant().publish().answer();
  }

  /** An admitted signal on its way. */
  private final class Passage {
    private final Signal signal;
    private final Optional<Firing> folded;

    Passage(Signal signal) {
      memory.begin();
      this.signal = signal;
      this.folded = states.fold(signal);
      memory.signals.take(signal);
      memory.look();
    }

    /** Rules see the signal, and fire until none of them has more to say. */
    Passage match() {
      cycle.match();
      return this;
    }

    /** What they propose and what then still stands is granted; they answer each grant. */
    Passage grant() {
      cycle.grant();
      return this;
    }

    /** What changed of tickets is said; then the signal goes, and what rested on it. */
    Passage publish() {
      cycle.publish();
      memory.signals.leave(signal);
      boolean more = memory.leaveDerived();
      // Where one rule at most fired, nothing rests on the signal: the next one takes its going
      // along. What is due already comes once the signal has gone: what it has brought and what is
      // too old to be kept would be brought again and again; so what is forgotten goes then too.
      if (more
          || memory.resting.isCrowded()
          || memory.firings.size() > 1
          || memory.upkeep.forgets()
          || cycle.isDue(time.now())) {
        cycle.run();
      }
      return this;
    }

    /** What became of the signal, and what was decided since the answer before. */
    Triage answer() {
      return answers.answer(signal, folded);
    }
  }

  @Override
  public List<Decision> advanceTo(Instant when) {
    requireOpen();
    memory.putBack(cycle::reachDue);
    clock.advanceTo(when);
    memory.tellChanges();
    List<Decision> taken = decisions.take();
    memory.rest(time.now());
    return taken;
  }

  @Override
  public Snapshot snapshot() {
    requireOpen();
    return Snapshot.of(
        policy.hash(), SnapshotState.of(memory, time, counters, history, decisions.untold()));
  }

  /** Tries a signal on a copy, and watches one rule. */
  @Override
  public WhyNot whyNot(Signal signal, String ruleId) {
    RuleInfo rule = rules.byId(ruleId);
    for (Failure failure : memory.failing.all()) {
      if (failure.out() && failure.rule().equals(rule)) {
        return WhyNot.takenOut(rule, failure);
      }
    }
    RuleBase rest = rules.without(memory.failing.out());
    try (SignalEngine copy = restore(policy, rest, snapshot())) {
      Optional<RuleView> view = Optional.ofNullable(rules.views().get(rule.name()));
      Signal numbered = copy.admission.next(signal);
      WhyNotProbe probe = new WhyNotProbe(rule, view, numbered, copy.time::now);
      copy.memory.watch(probe);
      Triage triage = copy.accept(signal);
      copy.advanceTo(copy.now());
      copy.memory.look();
      return probe.answer(triage);
    }
  }

  /** How many signals were decided on without the rule engine. */
  long direct() {
    return memory.signals.apart();
  }

  /** How many tickets rest outside the session. */
  int resting() {
    return memory.resting.size();
  }

  /** How often a ticket was put to rest. */
  long rested() {
    return memory.resting.soFar();
  }

  /** For which signals rules are loaded, and how many; for tests. */
  String loaded() {
    return memory.loaded();
  }

  /** How many joins each fact waits in, whether or not something is there to be joined with. */
  IdentityHashMap<Object, Integer> joins() {
    return memory.there.joins();
  }

  void watch(Observation observation) {
    memory.watch(observation.of(rules, rules.views()));
    memory.look();
  }

  @Override
  public void changes(Consumer<FactChange> listener) {
    requireOpen();
    memory.changes(listener);
  }

  @Override
  public Optional<Why> why(long signal) {
    return queries.why(signal);
  }

  @Override
  public Optional<Why> why(String ticket) {
    return queries.why(ticket);
  }

  @Override
  public List<TicketView> tickets() {
    return queries.tickets();
  }

  @Override
  public Map<String, Instant> untold() {
    return queries.untold();
  }

  @Override
  public List<UnknownWord> unknownWords() {
    return queries.unknownWords();
  }

  @Override
  public List<Failure> failures() {
    return memory.failing.all();
  }

  @Override
  public Map<String, Long> fired() {
    return memory.log.times();
  }

  @Override
  public Stats stats() {
    return counters.stats();
  }

  @Override
  public Instant now() {
    return time.instant();
  }

  @Override
  public void close() {
    closed = true;
    memory.close();
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the engine was closed: make or restore another one");
    }
  }
}
