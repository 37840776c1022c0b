package dev.winnow.core.engine;

import dev.winnow.core.FactChange;
import dev.winnow.core.Limits;
import dev.winnow.core.RuleInfo;
import dev.winnow.core.compile.RuleHand;
import dev.winnow.core.explain.Firing;
import dev.winnow.core.explain.FiringObserver;
import dev.winnow.core.fact.Fact;
import dev.winnow.core.fact.Retention;
import dev.winnow.core.fact.Roster;
import dev.winnow.core.fact.Timed;
import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.sandbox.OutOfReachException;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.state.StateType;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** The rule session with what must be known of it: what fired, what stands, what changed. */
final class RuleSession {

  private static final int HUNT = 200;

  /** How many rules may fire for each fact that is put back, and of how many that is foreseen. */
  private static final int EACH = 100;

  private static final int MOST_FACTS = 10_000_000;

  /**
   * How many more rules may fire at once for each fact that there is: thousands of incidents end
   * alike with one word of somebody, or at one time.
   */
  private static final long EACH_THERE = 10;

  private final RuleBase rules;
  private final LoadedRules loaded;
  private final List<Object> settings;
  private final int firingLimit;
  private final RuleHand.Admitting admission;

  /** Who is meant by the names that notifications are sent to. */
  final Roster roster;

  /** How much oftener rules may fire at once: what was put back derives itself again. */
  private long again;

  private KieSession session;
  private int renewals;

  /** What rules derive that none of them asks for. */
  private UnaskedFacts unasked;

  /** The signal at hand, as long as rules need not see it. */
  final DirectSignals signals;

  /** Whether rules come to what they have come to before. */
  private boolean derivingAgain;

  /** Whether something was put in, changed or taken out since rules fired last. */
  private boolean stirred = true;

  private final FactIndex index;
  final DueTimes due;
  final Upkeep upkeep;
  final TimedFacts timed;
  final CounterIndex counters;
  final Storms bursts;
  final Problems problems;
  final Culprits culprits;
  final Drafts.Book drafts;

  final NavigableMap<Turn, Standing> immediate;
  final NavigableMap<Turn, Standing> settling;

  /** Who would lead a ticket, if that did not go round in a circle. */
  final NavigableMap<Turn, Standing> circling;

  final Map<String, List<Standing>> suppressions;
  final ActionReasons reasons = new ActionReasons(this);
  final TicketIndex book;
  final FactCount facts;
  final Failing failing;
  final Resting resting;

  /** The facts that there are. */
  final SessionFacts there;

  /** What came, changed and went. */
  final SessionNews news;

  final FiringLog log;

  /** What fired since {@link #begin}. */
  final List<Firing> firings;

  private final Steps steps = new Steps();
  private @Nullable ChangeLog changes;

  /** A derived fact that stands, with the firing that derived it. */
  record Standing(Object fact, Firing firing) {}

  /**
   * A session that holds nothing yet.
   *
   * @param ease when the engine takes it easy
   * @param admission takes in the signals that rules put in
   */
  RuleSession(
      RuleBase rules,
      List<Object> settings,
      Limits limits,
      Failing failing,
      Ease ease,
      RuleHand.Admitting admission) {
    this.admission = admission;
    this.signals = new DirectSignals(this, this::path, ease.directAfter());
    this.rules = rules;
    this.loaded = new LoadedRules(rules, settings);
    this.settings = settings;
    this.firingLimit = limits.firings();
    this.roster = one(Roster.class, settings).orElseGet(Roster::none);
    this.failing = failing;
    this.index =
        new FactIndex(
            limits.everyMember(), reasons, this::withdraw, one(Retention.class, settings));
    this.log = new FiringLog(rules, index.timed, this::look);
    this.firings = log.firings;
    this.due = new DueTimes(this, index);
    this.upkeep = new Upkeep(this, index);
    this.timed = index.timed;
    this.counters = index.counters;
    this.bursts = index.bursts;
    this.problems = index.problems;
    this.culprits = index.culprits;
    this.drafts = index.drafts;
    this.immediate = index.immediate;
    this.settling = index.settling;
    this.circling = index.circling;
    this.suppressions = index.suppressions;
    this.book = index.book;
    this.facts = index.facts;
    this.resting = new Resting(this, index, settings, ease);
    this.there = new SessionFacts(() -> session, () -> unasked.all(), resting, drafts);
    this.news = new SessionNews(this, index, loaded, new OutOfReach(settings));
    this.session = open();
    this.unasked = unasked();
  }

  private static <T> Optional<T> one(Class<T> kind, List<Object> settings) {
    return settings.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  /** How often all was put into a new session. */
  int renewals() {
    return renewals;
  }

  private KieSession open() {
    renewals++;
    KieSession fresh = loaded.open(failing.absent());
    signals.renewed();
    resting.renewed();
    stirred = true;
    log.newSession();
    fresh.addEventListener(log);
    fresh.addEventListener(news);
    fresh.getEnvironment().set(RuleHand.ADMISSION, (RuleHand.Admitting) this::admit);
    log.byNone(() -> give(fresh));
    return fresh;
  }

  /** Another session takes the place of this one, and holds nothing yet. */
  private void openAnew() {
    session.dispose();
    index.clear();
    session = open();
    unasked = unasked();
  }

  private UnaskedFacts unasked() {
    return UnaskedFacts.in(session, news::stands, news::falls);
  }

  private Optional<Object> admit(Object fact) {
    resting.putIn(log.current().rule().name());
    return admission.admit(fact);
  }

  private void give(KieSession fresh) {
    fresh.insert(new Present());
    settings.forEach(fresh::insert);
  }

  /** Forgets what fired and opened for the signal before. */
  void begin() {
    firings.clear();
    leaveDerived();
    news.begin();
    again = 0;
    steps.begin(session.getFactCount());
  }

  /**
   * Signals that rules have put in go with the instant, as the signal at hand does: a snapshot
   * keeps none.
   *
   * @return false if there is none
   */
  boolean leaveDerived() {
    boolean left = false;
    for (SessionNews.Derived one : news.derived) {
      if (there.isPlain(one.signal())) {
        delete((Object) one.signal());
        left = true;
      }
    }
    return left;
  }

  void watch(FiringObserver one) {
    resting.wakeAll();
    log.watch(one);
  }

  /** From now on tells what becomes of plain facts: first of those that are there already. */
  void changes(Consumer<FactChange> listener) {
    ChangeLog log = new ChangeLog(listener, there::isPlain);
    for (Object fact : there.plain()) {
      touch(log, fact);
    }
    changes = log;
    log.tell();
  }

  /** Tells what became of plain facts, to whom it matters. */
  void tellChanges() {
    ChangeLog log = changes;
    if (log != null) {
      log.tell();
    }
  }

  private static void touch(@Nullable ChangeLog log, Object fact) {
    if (log != null && fact instanceof Fact one) {
      log.touched(one);
    }
  }

  /** The fact of which the engine keeps the latest state, by its type and id. */
  Optional<Fact> state(Class<?> type, String id) {
    return index.states.find(type, id);
  }

  /** The facts of a group, of which the engine keeps the latest state. */
  List<Fact> states(StateType.Feed<?, ?> feed, String group) {
    return index.states.group(feed, group);
  }

  /** Notes that something of a fact is otherwise, for whoever follows plain facts. */
  void touched(Object fact) {
    touch(changes, fact);
  }

  /** Rules have more to say, though nothing was put in, changed or taken out. */
  void stirred() {
    stirred = true;
  }

  /** Shows the facts as they are now to whom watches, if anybody does. */
  void look() {
    log.watching().ifPresent(one -> one.moment(there.all()));
  }

  /** What failed before stays out, or sits out on: for a memory that holds nothing yet. */
  void leaveOut(List<Failing.Known> before) {
    if (before.isEmpty()) {
      return;
    }
    failing.become(before);
    openAnew();
  }

  FactHandle insert(Object fact) {
    log.rest();
    stirred = true;
    return session.insert(fact);
  }

  /** Puts in what a rule has opened before: it is as if the rule did so now. */
  void insertBy(Firing rule, Object fact) {
    stirred = true;
    log.by(rule, () -> session.insert(fact));
  }

  /** Says what the rule that has fired last has changed of a fact. */
  void updateByRule(Object fact, String... properties) {
    stirred = true;
    resting.wake(fact);
    session.update(session.getFactHandle(fact), fact, properties);
  }

  void update(Object fact, String... properties) {
    log.rest();
    updateByRule(fact, properties);
  }

  /**
   * The same for what follows from other facts and is in no snapshot: rules hear of it, and nobody
   * else has anything to note.
   */
  void updateDerived(Object fact, String... properties) {
    news.derivedOnly(() -> update(fact, properties));
  }

  /** The same, where methods of the fact give other answers than before. */
  void updateAll(Object fact) {
    log.rest();
    stirred = true;
    resting.wake(fact);
    session.update(session.getFactHandle(fact), fact);
  }

  void delete(FactHandle handle) {
    log.rest();
    stirred = true;
    session.delete(handle);
  }

  void delete(Object fact) {
    log.rest();
    resting.wake(fact);
    FactHandle handle = session.getFactHandle(fact);
    if (handle != null) {
      delete(handle);
    }
  }

  /** The rules as they can be followed without the rule engine, if they can. */
  private Optional<DirectPath> path() {
    return loaded
        .direct(failing.absent())
        .map(plan -> new DirectPath(plan, session, resting::wake));
  }

  /** A rule has changed what no other rule hears of. */
  void changedUnheard(Object fact) {
    touch(changes, fact);
    index.changed(fact);
  }

  /**
   * Lets rules fire until none has more to say; a rule that fails sits out, one that loops is taken
   * out.
   */
  void fire() {
    fireAndJoin();
    while (index.causes.choose(this)) {
      fireAndJoin();
    }
  }

  /** A signal that is apart joins in when what fired makes it matter. */
  private void fireAndJoin() {
    boolean anything = stirred;
    fireAll();
    if (anything && signals.joinIfItMatters()) {
      fireAll();
    }
  }

  private void fireAll() {
    if (!stirred) {
      return;
    }
    stirred = false;
    int most = most();
    try {
      if (session.fireAllRules(most) >= most) {
        takeOutLooping();
      }
      if (news.takeSurprise()) {
        goOnWithAll();
      }
    } catch (RunawayException e) {
      throw e;
    } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
      RuleInfo rule = blamedFor(e);
      if (rule.equals(FiringLog.NONE.rule())) {
        throw e;
      }
      leaveOutFailed(rule, e);
    }
  }

  /** How many rules may fire at once, before it is a loop. */
  private int most() {
    long facts = session.getFactCount() + (signals.isApart() ? 1 : 0);
    long most = firingLimit + again + EACH_THERE * facts;
    return (int) Math.min(most, Integer.MAX_VALUE - HUNT);
  }

  private void takeOutLooping() {
    int from = firings.size();
    session.fireAllRules(HUNT);
    takeOutBusiest(firings.subList(Math.min(from, firings.size()), firings.size()));
  }

  /**
   * Notes that something is granted or comes due; rules that bring it back again and again loop.
   *
   * @return false if it did too often, and the busiest rule was taken out
   */
  boolean mayRepeat(Object what) {
    if (steps.take(what)) {
      return true;
    }
    takeOutBusiest(firings);
    return false;
  }

  /** The same for what is known to be one rule's doing. */
  boolean mayRepeat(Object what, RuleInfo by) {
    if (steps.take(what)) {
      return true;
    }
    takeOut(by);
    return false;
  }

  private void takeOutBusiest(List<Firing> among) {
    Steps.busiest(among).ifPresent(this::takeOut);
  }

  private void takeOut(RuleInfo looping) {
    failing.loops(looping, "it fired again and again without an end");
    goOnWithout(looping);
  }

  /** The rule that did not do what it should; that of {@link FiringLog#NONE} if it was none. */
  private RuleInfo blamedFor(Throwable error) {
    if (log.isInThen()) {
      return log.current().rule();
    }
    return rules.namedIn(error).stream()
        .findFirst()
        .or(() -> FailingCondition.in(session, there.handles()))
        .map(rules::info)
        .orElse(log.current().rule());
  }

  /** A rule that was followed without the rule engine has failed. */
  void leaveOutFailed(String rule, Throwable error) {
    leaveOutFailed(rules.info(rule), error);
  }

  /** A rule fails too if it was compiled for other classes than these. */
  private void leaveOutFailed(RuleInfo rule, Throwable error) {
    Throwable root = error;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = String.valueOf(root.getMessage());
    String failed =
        "it failed with "
            + root.getClass().getSimpleName()
            + (root.getMessage() == null ? "" : ": " + message);
    refuse(rule, root instanceof OutOfReachException ? message : failed);
  }

  /** A rule has proposed what it may not have: it loses that, and sits out. */
  void refuse(RuleInfo rule, String error) {
    failing.failed(rule, error);
    goOnWithout(rule);
  }

  /** A new session with the same plain facts, save what the rule put in. */
  private void goOnWithout(RuleInfo rule) {
    signals.join();
    steps.anew(session.getFactCount());
    List<Object> kept = there.plain();
    kept.forEach(fact -> touch(changes, fact));
    kept.removeIf(fact -> news.isOf(rule, fact));
    firings.removeIf(firing -> firing.rule().equals(rule));
    renew(kept);
    fire();
  }

  /**
   * Rules that sit out take part again, and see what is there. Nothing counts as fired: for when
   * rules are at rest.
   *
   * @param derive lets rules fire, and what is due come
   */
  void putBack(Runnable derive) {
    if (failing.putBack()) {
      begin();
      log.quietly(
          () -> {
            renew(there.plain());
            fire();
            derive.run();
          });
    }
  }

  /** What was not to be expected has come: all rules are loaded, and see it. */
  private void goOnWithAll() {
    signals.join();
    loaded.growToAll();
    renew(there.plain());
    fire();
  }

  /** A new session with some plain facts. */
  private void renew(List<Object> kept) {
    TicketIndex.Owed owed = book.owed();
    openAnew();
    book.clear();
    load(kept);
    book.owe(owed);
  }

  /** Loads the rules that facts need which will be put back. */
  void expect(List<? extends Fact> facts) {
    if (loaded.growForAll(facts)) {
      quietly(
          () -> {
            renew(there.plain());
            fire();
          });
    }
  }

  /**
   * Loads the rules that such a signal needs, if they are not loaded, and lets everything derive
   * itself again. Nobody is told, and nothing counts as fired: for when rules are at rest.
   *
   * @param derive lets rules fire, and what is due come
   */
  void expect(Signal signal, Runnable derive) {
    if (!loaded.awaits(signal.getClass()) && loaded.growFor(signal.getClass())) {
      begin();
      quietly(
          () -> {
            renew(there.plain());
            fire();
            derive.run();
          });
    }
  }

  String loaded() {
    return loaded.toString();
  }

  private void quietly(Runnable deriving) {
    ChangeLog telling = changes;
    changes = null;
    log.quietly(() -> deriveAgain(deriving));
    changes = telling;
  }

  /** Lets rules come to what they have come to before: what they put in is there already. */
  void deriveAgain(Runnable deriving) {
    derivingAgain = true;
    try {
      deriving.run();
    } finally {
      derivingAgain = false;
    }
  }

  boolean isDerivingAgain() {
    return derivingAgain;
  }

  /** Lets facts rest, if many are there; rules have no more to say. */
  void rest(long now) {
    if (resting.isCrowded() && log.watching().isEmpty()) {
      resting.rest(session, now, () -> loaded.direct(failing.absent()));
    }
  }

  /** Takes a fact out of which all stays known. */
  void takeOutAsItIs(Object fact) {
    stirred = true;
    session.delete(session.getFactHandle(fact));
  }

  /** Puts a fact back of which all is known. */
  void putBackAsItWas(Object fact) {
    stirred = true;
    session.insert(fact);
  }

  private void withdraw(FactHandle handle) {
    stirred = true;
    session.delete(handle);
  }

  /**
   * The time of what a rule put off has come: it follows now.
   *
   * @return what ends it; empty if it cannot follow, and the rule sits out
   */
  Optional<Runnable> comesDue(Timed timed) {
    UnaskedFacts here = unasked;
    if (!here.has(timed.what())) {
      FactHandle due = insert(new Due(timed));
      return Optional.of(() -> withdraw(due));
    }
    try {
      UnaskedBelief due = log.comesDue(timed, () -> here.stands(timed.what()));
      return Optional.of(() -> here.falls(due));
    } catch (OutOfReachException e) {
      leaveOutFailed(index.timed.firing(timed).rule(), e);
      return Optional.empty();
    }
  }

  void close() {
    session.dispose();
  }

  /** Puts plain facts back as they were, and tells nobody. */
  void load(List<?> plain) {
    again = (long) Math.min(plain.size(), MOST_FACTS) * EACH;
    steps.allow(again);
    RestoredTickets.note(plain);
    plain.forEach(this::insert);
    upkeep.allKnown();
    for (Object fact : plain) {
      if (fact instanceof Incident incident && !incident.getTicket().isEmpty()) {
        book.restored(incident);
      }
    }
    book.allPublished();
  }
}
