package dev.winnow.core.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kie.api.runtime.KieSession;

/** Which of its rules an engine has loaded: those that can match by what has come so far. */
final class LoadedRules {

  private final RuleBase rules;
  private final Set<Class<?>> given = new HashSet<>();
  private final Map<Class<?>, Boolean> missed = new HashMap<>();
  private RuleSelection selection;

  LoadedRules(RuleBase rules, List<Object> settings) {
    this.rules = rules;
    settings.forEach(fact -> given.add(fact.getClass()));
    this.selection = rules.select(rules.least(), given);
  }

  /** A session with them. */
  KieSession open(Set<String> without) {
    return rules.newSession(without, selection);
  }

  /** They as they can be followed without the rule engine, where that can be told. */
  Optional<DirectPlan> direct(Set<String> without) {
    return rules.direct(without, selection);
  }

  /** Whether rules that are not loaded wait for such a fact. */
  boolean misses(Object fact) {
    return !selection.missing().isEmpty()
        && missed.computeIfAbsent(fact.getClass(), selection::waitsFor);
  }

  /** Whether such signals were reckoned with. */
  boolean awaits(Class<?> signal) {
    return selection.awaits(signal);
  }

  /**
   * Takes in the rules that such signals need.
   *
   * @return whether there are any that were not loaded
   */
  boolean growFor(Class<?> signal) {
    RuleSelection more = selection;
    while (!more.awaits(signal)) {
      more = rules.select(more.last().next(), given);
    }
    return become(more);
  }

  /**
   * Takes in the rules that facts of a snapshot need: those of the groups of signals that such
   * facts come of, and those for facts that come of none.
   *
   * @return whether there are any that were not loaded
   */
  boolean growForAll(Collection<?> facts) {
    Set<Class<?>> types = new HashSet<>();
    facts.forEach(fact -> types.add(fact.getClass()));
    types.removeIf(selection::awaits);
    if (types.isEmpty()) {
      return false;
    }
    RuleSelection widest = rules.select(SignalGroup.CLUSTER, given);
    Set<Class<?>> usual = new HashSet<>(types);
    usual.removeIf(type -> !widest.awaits(type));
    RuleSelection more = selection;
    while (!usual.stream().allMatch(more::awaits)) {
      more = rules.select(more.last().next(), given);
    }
    given.addAll(types);
    return become(rules.select(more.last(), given));
  }

  /** Takes in all rules, because of a fact that was not to be expected. */
  void growToAll() {
    become(rules.select(SignalGroup.ANY, given));
  }

  @Override
  public String toString() {
    return selection.last() + " " + selection.rules().size();
  }

  private boolean become(RuleSelection more) {
    boolean grows = !selection.rules().equals(more.rules());
    selection = more;
    missed.clear();
    return grows;
  }
}
