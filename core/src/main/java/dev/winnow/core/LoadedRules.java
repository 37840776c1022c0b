package dev.winnow.core;

import java.util.Optional;

/**
 * Rules in memory, from which many engines are made quickly: the first engine loads them, the
 * others share them. For those who need many short-lived engines, such as tests of a policy.
 *
 * <p>Safe for use by several threads.
 */
public final class LoadedRules {

  private final CompiledRules compiled;
  private Optional<RuleBase> base;

  private LoadedRules(CompiledRules compiled, Optional<RuleBase> base) {
    this.compiled = compiled;
    this.base = base;
  }

  /**
   * Rules that are loaded when the first engine is made.
   *
   * @param compiled the rules
   * @return the rules
   */
  public static LoadedRules of(CompiledRules compiled) {
    return new LoadedRules(compiled, Optional.empty());
  }

  /**
   * A new engine that knows nothing yet.
   *
   * @param policy what to decide by; of its rules only the hash is used
   * @return an engine, to be closed after use
   */
  public TriageEngine engine(Policy policy) {
    return TriageEngine.of(policy, base());
  }

  /**
   * The same rules, save one.
   *
   * @param name the name of the rule to leave out
   * @param other rules
   * @param instead the name of the one of them to take instead
   * @return new rules
   * @throws IllegalStateException if {@code other} has no rule of that name
   */
  public LoadedRules replacing(String name, LoadedRules other, String instead) {
    return new LoadedRules(compiled, Optional.of(base().replacing(name, other.base(), instead)));
  }

  private synchronized RuleBase base() {
    RuleBase loaded = base.orElseGet(() -> new RuleBase(compiled));
    base = Optional.of(loaded);
    return loaded;
  }
}
