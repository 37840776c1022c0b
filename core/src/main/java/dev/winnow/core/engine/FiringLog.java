package dev.winnow.core.engine;

import dev.winnow.core.RuleInfo;
import dev.winnow.core.explain.Firing;
import dev.winnow.core.explain.FiringObserver;
import dev.winnow.core.fact.Timed;
import dev.winnow.core.sandbox.Metered;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;

/** What fired, and how often each rule did. One thread at a time. */
final class FiringLog extends DefaultAgendaEventListener {

  static final Firing NONE =
      new Firing(
          new RuleInfo("engine", "Given from outside the rules", "", 0, "", "", Optional.empty()),
          List.of());

  /** What fired since it was cleared last. */
  final List<Firing> firings = new ArrayList<>();

  private final RuleBase rules;
  private final TimedFacts timed;
  private final Runnable look;
  private final IdentityHashMap<Rule, Tally> tallies = new IdentityHashMap<>();
  private final Map<String, Tally> talliesByName = new HashMap<>();
  private long fired;
  private Firing current = NONE;
  private boolean inThen;
  private @Nullable FiringObserver watch;

  /** A rule, how often it fired, and whether it puts off what follows, and so fires only then. */
  private static final class Tally {
    final RuleInfo rule;
    long times;
    boolean waits;

    Tally(RuleInfo rule) {
      this.rule = rule;
    }
  }

  /**
   * A log of nothing.
   *
   * @param look shows the facts as they are to whom watches
   */
  FiringLog(RuleBase rules, TimedFacts timed, Runnable look) {
    this.rules = rules;
    this.timed = timed;
    this.look = look;
  }

  /** The same rules are other objects from now on. */
  void newSession() {
    tallies.clear();
    inThen = false;
  }

  void watch(FiringObserver one) {
    watch = one;
  }

  Optional<FiringObserver> watching() {
    return Optional.ofNullable(watch);
  }

  /**
   * The firing that is under way, or the last one; {@link #NONE} where no rule has to do with it.
   */
  Firing current() {
    return current;
  }

  /** Whether the {@code then} of {@link #current} is under way, or was left by an error. */
  boolean isInThen() {
    return inThen;
  }

  boolean isFiring() {
    return current != NONE;
  }

  /** What happens now is none of any rule's doing. */
  void rest() {
    current = NONE;
  }

  /** The same for something that is done while a rule fires. */
  void byNone(Runnable done) {
    by(NONE, done);
  }

  /** What is done comes of what a rule has done before. */
  void by(Firing rule, Runnable done) {
    Firing before = current;
    current = rule;
    done.run();
    current = before;
  }

  /** A rule fires for some facts. */
  void fires(String rule, List<Object> facts) {
    fires(tallyOf(rule), facts);
  }

  private void fires(Tally tally, List<Object> facts) {
    if (++fired > rules.firings()) {
      throw new RunawayException(rules.firings());
    }
    // Rules that come with Winnow do not count themselves, but what they derive is counted.
    Metered.begin();
    current = new Firing(tally.rule, facts);
    if (!tally.waits) {
      tally.times++;
      firings.add(current);
    }
  }

  /** The rule that has just fired did not. */
  void takeBack() {
    fired--;
    tallyOf(current.rule().name()).times--;
    firings.remove(firings.size() - 1);
  }

  /** A rule that puts off what follows fires when that begins. */
  void putsOff(Timed derived) {
    if (derived.from() == Long.MIN_VALUE) {
      return;
    }
    current.putsOff(derived.from());
    Tally tally = known(current.rule().name());
    if (!tally.waits) {
      tally.waits = true;
      tally.times--;
      firings.remove(firings.size() - 1);
    }
  }

  /** Lets rules fire while nobody watches, and counts nothing. */
  void quietly(Runnable deriving) {
    FiringObserver watching = watch;
    long before = fired;
    IdentityHashMap<Tally, Long> times = new IdentityHashMap<>();
    talliesByName.values().forEach(tally -> times.put(tally, tally.times));
    watch = null;
    deriving.run();
    watch = watching;
    fired = before;
    talliesByName.values().forEach(tally -> tally.times = times.getOrDefault(tally, 0L));
  }

  /** How often each rule fired, by its id; rules that did not are left out. */
  Map<String, Long> times() {
    Map<String, Long> times = new TreeMap<>();
    talliesByName.values().stream()
        .filter(tally -> tally.times > 0)
        .forEach(tally -> times.put(tally.rule.id(), tally.times));
    return times;
  }

  private Tally known(String name) {
    return Objects.requireNonNull(talliesByName.get(name));
  }

  private Tally tallyOf(String name) {
    return talliesByName.computeIfAbsent(name, any -> new Tally(rules.info(any)));
  }

  private Tally tallyOf(Rule rule) {
    return tallies.computeIfAbsent(rule, any -> tallyOf(any.getName()));
  }

  @Override
  public void beforeMatchFired(BeforeMatchFiredEvent event) {
    Rule rule = event.getMatch().getRule();
    if (Due.is(rule)) {
      comesDue(((Due) event.getMatch().getObjects().get(0)).timed());
    } else {
      fires(tallyOf(rule), Present.without(event.getMatch().getObjects()));
      look.run();
    }
    inThen = true;
  }

  @Override
  public void afterMatchFired(AfterMatchFiredEvent event) {
    inThen = false;
    FiringObserver one = watch;
    if (one == null) {
      return;
    }
    Rule rule = event.getMatch().getRule();
    if (!Due.is(rule) && tallyOf(rule).waits) {
      one.waiting(current);
    } else {
      one.firing(current);
    }
  }

  /** What a rule put off follows now, of which the session need not hear. */
  <T> T comesDue(Timed timed, Supplier<T> follows) {
    Firing before = current;
    comesDue(timed);
    inThen = true;
    T what = follows.get();
    inThen = false;
    watching().ifPresent(one -> one.firing(current));
    current = before;
    return what;
  }

  /** It is as if the rule fired now. */
  private void comesDue(Timed timed) {
    current = this.timed.firing(timed);
    if (timed.from() != Long.MIN_VALUE) {
      known(current.rule().name()).times++;
      firings.add(current);
    }
  }
}
