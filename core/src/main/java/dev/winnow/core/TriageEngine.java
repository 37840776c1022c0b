package dev.winnow.core;

import dev.winnow.core.compile.RuleBase;
import dev.winnow.core.explain.Observation;
import dev.winnow.core.explain.WhyNotProbe;
import dev.winnow.core.condition.RuleView;
import dev.winnow.core.decision.Because;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Disposition;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.fact.Incident;
import dev.winnow.core.fact.UnknownValue;
import dev.winnow.core.signal.Acknowledgement;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Approval;
import dev.winnow.core.signal.Feedback;
import dev.winnow.core.signal.Report;
import dev.winnow.core.signal.Resolution;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Turns signals into decisions, by a policy.
 *
 * <p>An engine is a pure function of its policy and of the signals and ticks it is given: it reads
 * no clock, no file and no network, and the same input gives the same output on every run.
 *
 * <p><b>Time</b> is what signals and {@link #advanceTo} tell. A signal that is ahead of it moves it
 * on; one that is behind it, by no more than the policy's lateness, is taken as if it happened now,
 * with its own time kept. What is further behind, too far ahead, or told at a time that cannot be,
 * is news of now all the same: no alert and no report is lost for its time. Only {@linkplain
 * dev.winnow.core.signal.Sample samples}, which would rewrite the past, are rejected then. All are
 * counted. A live program gives the time of receipt too ({@link #accept(Signal, Instant)}), and
 * then no signal moves the clock.
 *
 * <p><b>An instant is complete when time moves on.</b> Tickets are opened and changed at once, but
 * notifications and actions wait until all signals of the same millisecond are in, so that their
 * order does not matter. A live program must therefore call {@link #advanceTo} every second or so;
 * a page is never held back longer than until then.
 *
 * <p>Not safe for use by several threads at once: give each engine one thread, or a lock.
 */
public final class TriageEngine implements AutoCloseable {

  private final Policy policy;
  private final RuleBase rules;
  private final RuleSession memory;
  private final EventTime time;
  private final Counters counters = new Counters();
  private final RecentHistory remembered;
  private final ProposalGrants granting;
  private final TicketPublisher publishing;
  private boolean closed = false;
  private List<Decision> pending = new ArrayList<>();

  private TriageEngine(Policy policy, RuleBase rules) {
    this.policy = policy;
    this.rules = rules;
    this.time = new EventTime(policy.limits());
    this.remembered = new RecentHistory(policy.limits());
    this.memory = new RuleSession(rules, policy.settings(), policy.limits().firings());
    this.granting = new ProposalGrants(memory, time);
    this.publishing = new TicketPublisher(memory, time);
    memory.fire();
  }

  /**
   * A new engine that knows nothing yet.
   *
   * @param policy what to decide by
   * @return an engine, to be closed after use
   * @throws PolicyException if the rules' bytecode does what a policy may not do; then none of it
   *     is loaded
   */
  public static TriageEngine of(Policy policy) {
    return of(policy, RuleBase.of(policy.rules()));
  }

  /**
   * A new engine that knows nothing yet, with rules that are loaded already. Worth it where many
   * engines have the same rules, each with settings of its own.
   *
   * @param policy what to decide by
   * @param rules the policy's rules, loaded
   * @return an engine, to be closed after use
   */
  public static TriageEngine of(Policy policy, RuleBase rules) {
    return new TriageEngine(policy, rules);
  }

  /**
   * An engine that goes on where another one stood. Rules that were taken out stay out. Where the
   * policy has changed since ({@link Snapshot#under}), what that changes of tickets is told with
   * the next answer, once.
   *
   * @param policy the policy by which the other engine decided
   * @param snapshot where it stood
   * @return an engine that behaves as the other would have
   * @throws SnapshotException if the snapshot was taken under another policy
   */
  public static TriageEngine restore(Policy policy, Snapshot snapshot) {
    return restore(policy, RuleBase.of(policy.rules()), snapshot);
  }

  private static TriageEngine restore(Policy policy, RuleBase rules, Snapshot snapshot) {
    TriageEngine engine = of(policy, rules);
    snapshot.checkPolicy(policy.hash());
    engine.memory.leaveOut(snapshot.rulesOut(rules));
    snapshot.into(engine.memory, engine.time, engine.counters, engine.remembered);
    engine.memory.begin();
    engine.memory.fire();
    engine.reachDue();
    engine.pending.addAll(0, snapshot.pending());
    return engine;
  }

  /**
   * Takes in one signal of a recording: its time moves the engine's time on.
   *
   * @param signal what was observed
   * @return what became of it, and what was decided since the previous answer
   * @throws IllegalStateException if the engine was closed
   */
  public Triage accept(Signal signal) {
    requireOpen();
    counters.signals++;
    EventTime.Told told = time.told(signal.at());
    counters.count(told);
    if (EventTime.refuses(signal, told)) {
      return refused(told);
    }
    Signal placed = time.placed(signal, told);
    Instant at = placed.at();
    if (at.isBefore(time.instant())) {
      counters.late++;
    } else if (told == EventTime.Told.USABLE || placed != signal) {
      moveTo(at.toEpochMilli());
    }
    return take(placed);
  }

  /**
   * Takes in one signal that has just been received: time is what the caller's clock says, and no
   * signal moves it. A signal ahead of that clock is of a sender whose clock is wrong, and is taken
   * as of now.
   *
   * @param signal what was observed
   * @param received when it was received, by the caller's clock; an earlier time than known counts
   *     as the latest known
   * @return what became of it, and what was decided since the previous answer
   * @throws IllegalStateException if the engine was closed
   */
  public Triage accept(Signal signal, Instant received) {
    requireOpen();
    long clock = received.toEpochMilli();
    if (time.isLate(clock)) {
      counters.backwardTicks++;
    } else {
      moveTo(clock);
    }
    if (!signal.at().isAfter(now())) {
      return accept(signal);
    }
    counters.signals++;
    counters.ahead++;
    return take(signal.takenAt(now()));
  }

  private Triage refused(EventTime.Told told) {
    return switch (told) {
      case TOO_FAR_AHEAD ->
          rejected("engine-too-far-ahead", "it is further ahead than the policy accepts");
      case NO_TIME -> rejected("engine-without-time", "it happened at a time that cannot be");
      default -> rejected("engine-too-late", "it happened longer ago than the policy accepts");
    };
  }

  private Triage take(Signal signal) {
    memory.begin();
    int failures = memory.failures.size();
    Signal fact = identified(signal);
    FactHandle handle = memory.insert(fact);
    memory.look();
    fireAll(false);
    if (memory.failures.size() == failures) {
      memory.delete(handle);
    } else {
      memory.delete((Object) fact);
    }
    // Where one rule at most fired, nothing rests on the signal: the next one takes its going
    // along. What is due already comes once the signal has gone: what it has brought and what is
    // too old to be kept would be brought again and again.
    if (memory.firings.size() > 1 || isDue()) {
      run();
    }
    return answered(fact);
  }

  private boolean isDue() {
    OptionalLong due = memory.deadlines.next();
    return due.isPresent() && due.getAsLong() <= time.now();
  }

  /**
   * Says that time has passed, and that the instant before is complete: notifications and actions
   * that wait are decided, and what falls due meanwhile.
   *
   * @param when the new time; an earlier one than known is ignored, and counted
   * @return what was decided since the previous answer
   * @throws IllegalStateException if the engine was closed
   */
  public List<Decision> advanceTo(Instant when) {
    requireOpen();
    long at = when.toEpochMilli();
    if (time.isLate(at)) {
      counters.backwardTicks++;
    } else if (time.started() && at == time.now()) {
      memory.begin();
      settle();
    } else {
      moveTo(at);
    }
    return takePending();
  }

  /**
   * All that the engine knows.
   *
   * @return a snapshot from which {@link #restore} goes on
   * @throws IllegalStateException if the engine was closed
   */
  public Snapshot snapshot() {
    requireOpen();
    return Snapshot.of(policy.hash(), memory, time, counters, remembered, pending);
  }

  /**
   * The chain from a signal to its ticket.
   *
   * @param signal the engine's number for the signal
   * @return why, or empty if the signal is not known or no longer remembered
   */
  public Optional<Why> why(long signal) {
    return remembered
        .signal(signal)
        .map(
            one ->
                new Why(
                    Optional.of(one.disposition()),
                    one.reason(),
                    one.ruleId(),
                    one.incident(),
                    one.ticket(),
                    remembered.ticket(one.ticket())));
  }

  /**
   * All that was decided for a ticket.
   *
   * @param ticket the ticket's id
   * @return why, or empty if the ticket is not known or no longer remembered
   */
  public Optional<Why> why(String ticket) {
    List<Decision> decisions = remembered.ticket(ticket);
    return decisions.isEmpty()
        ? Optional.empty()
        : Optional.of(new Why(Optional.empty(), "", "", "", ticket, decisions));
  }

  /**
   * Why a rule would not fire for a signal: what would happen if the signal came now, tried on a
   * copy of this engine. Nothing changes here.
   *
   * <p>It costs a copy of all that the engine knows, and a search; ask for people, not for every
   * signal.
   *
   * @param signal what might be observed
   * @param ruleId the rule's id
   * @return the condition that fails, and how near it comes; or that the rule fires
   * @throws IllegalArgumentException if no rule has this id; the message names the nearest
   */
  public WhyNot whyNot(Signal signal, String ruleId) {
    RuleInfo rule = rules.byId(ruleId);
    for (Failure failure : memory.failures) {
      if (failure.rule().equals(rule)) {
        return WhyNot.takenOut(rule, failure);
      }
    }
    RuleBase rest = rules.without(memory.quarantined());
    try (TriageEngine copy = restore(policy, rest, snapshot())) {
      Optional<RuleView> view = Optional.ofNullable(views().get(rule.name()));
      WhyNotProbe trial = new WhyNotProbe(rule, view, copy.numbered(signal), copy.time::now);
      copy.memory.watch(trial);
      Triage triage = copy.accept(signal);
      copy.advanceTo(copy.now());
      copy.memory.look();
      return trial.answer(triage);
    }
  }

  /**
   * From now on, notes which conditions of the rules hold and fail, before each firing and at rest.
   * It costs much: for tests of rules.
   *
   * @param observation where to note it; of this policy's rules
   */
  public void watch(Observation observation) {
    memory.watch(observation.of(rules, views()));
    memory.look();
  }

  private Map<String, RuleView> views() {
    return rules.views();
  }

  /**
   * The tickets that are open or were closed not long ago.
   *
   * @return as they are now, the earliest first
   */
  public List<TicketView> tickets() {
    List<TicketView> views = new ArrayList<>();
    for (TicketIndex.Entry entry : memory.book.all()) {
      if (!entry.incidents.isEmpty()) {
        views.add(Views.of(entry, memory.suppressions));
      }
    }
    return views;
  }

  /**
   * The open tickets of which nobody has been told so far, though somebody may be as time passes,
   * without any further signal: as when a recording ends while they wait.
   *
   * @return by the ids of the tickets, when something that rules wait for falls due next
   */
  public Map<String, Instant> untold() {
    Map<String, Long> due = memory.deadlines.after(time.now());
    Map<String, Instant> untold = new TreeMap<>();
    for (TicketIndex.Entry entry : memory.book.all()) {
      Long at = due.get(entry.ticket.getId());
      if (at != null && entry.ticket.isOpen() && entry.ticket.getNextStep() == 0) {
        untold.put(entry.ticket.getId(), Instant.ofEpochMilli(at));
      }
    }
    return untold;
  }

  /**
   * The rules that were taken out because they failed.
   *
   * @return the failures, the first first
   */
  public List<Failure> failures() {
    return List.copyOf(memory.failures);
  }

  /**
   * Which rules fired, and how often.
   *
   * @return counts by the rules' ids since this engine was made; rules that did not fire are left
   *     out
   */
  public Map<String, Long> fired() {
    return memory.fired();
  }

  /**
   * What was counted.
   *
   * @return counts since the engine began, restarts included
   */
  public Stats stats() {
    return counters.stats();
  }

  /**
   * The words of signals that the policy's settings do not know. Whoever shows decisions should
   * show these too: an alert may be less urgent than its sender meant.
   *
   * @return by kind and word, in this order
   */
  public List<UnknownWord> unknownWords() {
    return memory.plainFacts().stream()
        .filter(UnknownValue.class::isInstance)
        .map(UnknownValue.class::cast)
        .map(one -> new UnknownWord(one.getKind(), one.getValue(), one.getCount()))
        .sorted(Comparator.comparing(UnknownWord::kind).thenComparing(UnknownWord::word))
        .toList();
  }

  /**
   * The latest time known.
   *
   * @return the event time; 1970-01-01T00:00:00Z before the first signal or tick
   */
  public Instant now() {
    return time.instant();
  }

  /** Frees the memory that the rules hold. The engine cannot be used afterwards. */
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

  /** The signal as it will be once it has been taken in as the next. */
  private Signal numbered(Signal signal) {
    return identified(signal, counters.signals + 1);
  }

  private Signal identified(Signal signal) {
    return identified(signal, counters.signals);
  }

  private Signal identified(Signal signal, long number) {
    if (signal instanceof Alert alert) {
      String key = policy.identity().keyOf(alert.name(), alert.labels());
      return alert.accepted(number, key, policy.identity().seriesOf(alert, key));
    }
    if (signal instanceof Report report && !report.target().name().isEmpty()) {
      Target target = report.target();
      String key = policy.identity().keyOf(target.name(), target.labels());
      Target known = Target.alert(key, target.labels());
      if (report instanceof Acknowledgement ack) {
        return new Acknowledgement(known, ack.by(), ack.at(), ack.source());
      }
      if (report instanceof Resolution done) {
        return new Resolution(known, done.by(), done.action(), done.at(), done.source());
      }
      if (report instanceof Approval allowed) {
        return new Approval(known, allowed.by(), allowed.at(), allowed.source());
      }
      Feedback said = (Feedback) report;
      return new Feedback(
          known, said.by(), said.verdict(), said.comment(), said.at(), said.source());
    }
    return signal;
  }

  /** Lets rules fire and grants what they propose, until there is nothing more to say. */
  private void run() {
    fireAll(true);
  }

  private void fireAll(boolean reaching) {
    memory.fire();
    memory.look();
    while (granting.grantImmediate() || (reaching && reachOne())) {
      memory.look();
      memory.fire();
      memory.look();
    }
    dropExcess();
    pending.addAll(remember(publishing.publish()));
  }

  private void settle() {
    for (Optional<List<Decision>> decided = granting.grantSettling();
        decided.isPresent();
        decided = granting.grantSettling()) {
      pending.addAll(remember(decided.get()));
      run();
    }
  }

  private void moveTo(long at) {
    if (time.started() && at == time.now()) {
      return;
    }
    if (!memory.settling.isEmpty()) {
      memory.begin();
      settle();
    }
    for (OptionalLong due = memory.deadlines.next();
        due.isPresent() && due.getAsLong() <= at;
        due = memory.deadlines.next()) {
      memory.begin();
      time.set(Math.max(time.now(), due.getAsLong()));
      reachDue();
      settle();
    }
    time.set(at);
  }

  private void reachDue() {
    while (reachOne()) {
      run();
    }
    run();
  }

  private boolean reachOne() {
    OptionalLong due = memory.deadlines.next();
    if (due.isEmpty() || !time.started() || due.getAsLong() > time.now()) {
      return false;
    }
    memory.reach(memory.deadlines.take());
    return true;
  }

  private void dropExcess() {
    int limit = policy.limits().facts();
    for (Class<?> kind : memory.facts.beyond(limit)) {
      counters.dropped += memory.dropOldest(kind, Math.max(1, limit / 100));
      memory.fire();
    }
  }

  private List<Decision> remember(List<Decision> decisions) {
    for (Decision decision : decisions) {
      if (!decision.ticket().isEmpty()) {
        remembered.decided(decision);
      }
    }
    return decisions;
  }

  private List<Decision> takePending() {
    if (pending.isEmpty()) {
      return List.of();
    }
    List<Decision> taken = pending;
    pending = new ArrayList<>();
    return taken;
  }

  private Triage rejected(String rule, String reason) {
    counters.count(Disposition.REJECTED);
    remembered.answered(
        new RecentHistory.Remembered(counters.signals, Disposition.REJECTED, rule, reason, "", ""));
    return new Triage(
        counters.signals,
        Disposition.REJECTED,
        rule,
        reason,
        "",
        "",
        Lazy.of(List.of()),
        takePending());
  }

  private Triage answered(Signal fact) {
    DispositionOf answer = DispositionOf.to(fact, memory);
    counters.count(answer.disposition());
    String incident = answer.incident().map(Incident::getKey).orElse("");
    String ticket = answer.incident().map(Incident::getTicket).orElse("");
    remembered.answered(
        new RecentHistory.Remembered(
            counters.signals,
            answer.disposition(),
            answer.rule().id(),
            answer.rule().name(),
            incident,
            ticket));
    List<Because> because = Lazy.of(answer.because());
    return new Triage(
        counters.signals,
        answer.disposition(),
        answer.rule().id(),
        answer.rule().name(),
        incident,
        ticket,
        because,
        takePending());
  }
}
