package dev.winnow.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.FactChange;
import dev.winnow.core.Failure;
import dev.winnow.core.Policy;
import dev.winnow.core.Snapshot;
import dev.winnow.core.Stats;
import dev.winnow.core.Triage;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.UnknownWord;
import dev.winnow.core.Why;
import dev.winnow.core.WhyNot;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.fact.Fact;
import dev.winnow.core.json.StateCodec;
import dev.winnow.core.signal.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Two engines of one policy: one loads rules when signals come that need them, the other loads all
 * at once. Whatever is asked of it is asked of both, and must be the same.
 */
public final class TwinEngine implements TriageEngine {

  private final Policy policy;
  private final RuleBase rules;
  private final TriageEngine grouped;
  private final TriageEngine whole;
  private final List<String> told = new ArrayList<>();
  private final List<String> toldByWhole = new ArrayList<>();

  private TwinEngine(Policy policy, RuleBase rules, TriageEngine grouped, TriageEngine whole) {
    this.policy = policy;
    this.rules = rules;
    this.grouped = grouped;
    this.whole = whole;
    grouped.changes(change -> told.add(text(change)));
    whole.changes(change -> toldByWhole.add(text(change)));
  }

  /** Two new engines. */
  public static TwinEngine of(Policy policy, RuleBase rules) {
    return new TwinEngine(
        policy, rules, Engines.of(policy, rules), Engines.of(policy, rules.atOnce()));
  }

  /** Two engines that go on from a snapshot. */
  public TwinEngine restored() {
    Snapshot snapshot = Snapshot.parse(snapshot().toJson());
    return new TwinEngine(
        policy,
        rules,
        SignalEngine.restore(policy, rules, snapshot),
        SignalEngine.restore(policy, rules.atOnce(), snapshot));
  }

  private static String text(FactChange change) {
    Fact fact = change.fact();
    return change.getClass().getSimpleName() + " " + StateCodec.write(fact);
  }

  private <T> T same(T one, T other) {
    assertThat(other).isEqualTo(one);
    return one;
  }

  private void look() {
    same(told, toldByWhole);
    same(grouped.snapshot().toJson(), whole.snapshot().toJson());
    same(grouped.fired(), whole.fired());
  }

  @Override
  public Triage accept(Signal signal) {
    Triage triage = same(grouped.accept(signal), whole.accept(signal));
    look();
    same(grouped.why(triage.signal()), whole.why(triage.signal()));
    return triage;
  }

  @Override
  public Triage accept(Signal signal, Instant received) {
    Triage triage = same(grouped.accept(signal, received), whole.accept(signal, received));
    look();
    return triage;
  }

  @Override
  public List<Decision> advanceTo(Instant when) {
    List<Decision> decisions = same(grouped.advanceTo(when), whole.advanceTo(when));
    look();
    return decisions;
  }

  @Override
  public Snapshot snapshot() {
    same(grouped.snapshot().toJson(), whole.snapshot().toJson());
    return grouped.snapshot();
  }

  @Override
  public Optional<Why> why(long signal) {
    return same(grouped.why(signal), whole.why(signal));
  }

  @Override
  public Optional<Why> why(String ticket) {
    return same(grouped.why(ticket), whole.why(ticket));
  }

  @Override
  public WhyNot whyNot(Signal signal, String ruleId) {
    WhyNot answer = grouped.whyNot(signal, ruleId);
    same(answer.toString(), whole.whyNot(signal, ruleId).toString());
    return answer;
  }

  @Override
  public void changes(Consumer<FactChange> listener) {
    grouped.changes(listener);
  }

  @Override
  public List<TicketView> tickets() {
    return same(grouped.tickets(), whole.tickets());
  }

  @Override
  public Map<String, Instant> untold() {
    return same(grouped.untold(), whole.untold());
  }

  @Override
  public List<Failure> failures() {
    return same(grouped.failures(), whole.failures());
  }

  @Override
  public Map<String, Long> fired() {
    return same(grouped.fired(), whole.fired());
  }

  @Override
  public Stats stats() {
    return same(grouped.stats(), whole.stats());
  }

  @Override
  public List<UnknownWord> unknownWords() {
    return same(grouped.unknownWords(), whole.unknownWords());
  }

  @Override
  public Instant now() {
    return same(grouped.now(), whole.now());
  }

  /** For which signals the first has loaded rules, and how many. */
  public String loaded() {
    return ((SignalEngine) grouped).loaded();
  }

  @Override
  public void close() {
    grouped.close();
    whole.close();
  }
}
