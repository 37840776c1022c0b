package dev.winnow.core.engine;

import dev.winnow.core.CompiledRules;
import dev.winnow.core.EngineProvider;
import dev.winnow.core.Policy;
import dev.winnow.core.RulesAhead;
import dev.winnow.core.Snapshot;
import dev.winnow.core.TriageEngine;
import java.util.Set;

/**
 * Makes engines, and for tools those with rules that are loaded already and those that are watched.
 * Safe for use by several threads; the engines are not.
 */
public final class Engines implements EngineProvider {

  /** Found by {@link EngineProvider}. */
  public Engines() {}

  @Override
  public TriageEngine start(Policy policy) {
    return of(policy, RuleBase.of(policy.rules()));
  }

  @Override
  public RulesAhead ahead(CompiledRules rules, Set<String> first, boolean alone) {
    RuleBase base = RuleBase.of(rules);
    if (alone) {
      base.makeReady(first);
    } else {
      base.loadClasses(first);
    }
    return policy -> policy.rules().equals(rules) ? of(policy, base) : start(policy);
  }

  @Override
  public TriageEngine restore(Policy policy, Snapshot snapshot) {
    return SignalEngine.restore(policy, RuleBase.of(policy.rules()), snapshot);
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
    return SignalEngine.of(policy, rules);
  }

  /**
   * The same, where it is said after how many signals rules are followed without the rule engine,
   * if it can be told that this would do the same. It makes no difference but to speed: for tests
   * that show it.
   *
   * @param policy what to decide by
   * @param rules the policy's rules, loaded
   * @param directAfter how many signals
   * @return an engine, to be closed after use
   */
  public static TriageEngine of(Policy policy, RuleBase rules, long directAfter) {
    return SignalEngine.of(policy, rules, Ease.USUAL.directAfter(directAfter));
  }

  /**
   * The same, where it is also said how many tickets stay in the session at least that no rule has
   * to do with; others rest as soon as they may, though they come back soon. It makes no difference
   * but to room.
   *
   * @param policy what to decide by
   * @param rules the policy's rules, loaded
   * @param directAfter after how many signals rules are followed without the rule engine
   * @param awake how many tickets
   * @return an engine, to be closed after use
   */
  public static TriageEngine of(Policy policy, RuleBase rules, long directAfter, int awake) {
    return SignalEngine.of(policy, rules, new Ease(directAfter, awake, 0));
  }

  /**
   * How many tickets rest outside the session, each with its incident.
   *
   * @param engine an engine that was made here
   * @return how many, at the moment
   */
  public static int resting(TriageEngine engine) {
    return ((SignalEngine) engine).resting();
  }

  /**
   * How often a ticket was put to rest.
   *
   * @param engine an engine that was made here
   * @return how often, so far
   */
  public static long rested(TriageEngine engine) {
    return ((SignalEngine) engine).rested();
  }

  /**
   * How many signals were decided on without the rule engine.
   *
   * @param engine an engine that was made here
   * @return how many, so far
   */
  public static long direct(TriageEngine engine) {
    return ((SignalEngine) engine).direct();
  }

  /**
   * From now on, notes which conditions of the rules hold and fail, before each firing and at rest.
   * It costs much: for tests of rules.
   *
   * @param engine an engine that was made here
   * @param observation where to note it; of the engine's rules
   */
  public static void watch(TriageEngine engine, Observation observation) {
    ((SignalEngine) engine).watch(observation);
  }
}
