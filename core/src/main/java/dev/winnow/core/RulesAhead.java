package dev.winnow.core;

import java.util.Set;
import org.apiguardian.api.API;

/**
 * Rules that are loaded before the policy is known, by a thread that has nothing else to do: so
 * that the first engine is there sooner. It is no harm if they turn out to be others. Safe for use
 * by several threads.
 */
@API(status = API.Status.EXPERIMENTAL)
public interface RulesAhead {

  /**
   * Makes ready what engines need that have these rules and no others.
   *
   * @param rules the rules
   * @param first the names of those that an engine is likely to begin with
   * @return what starts engines
   * @throws PolicyException if the rules' bytecode does what a policy may not do
   */
  static RulesAhead ready(CompiledRules rules, Set<String> first) {
    return InstalledEngine.PROVIDER.ahead(rules, first, true);
  }

  /**
   * Loads the classes of rules, and makes nothing of them: for engines that have other rules
   * besides.
   *
   * @param rules the rules
   * @param first the names of those that an engine is likely to begin with
   * @return what starts engines
   * @throws PolicyException if the rules' bytecode does what a policy may not do
   */
  static RulesAhead loaded(CompiledRules rules, Set<String> first) {
    return InstalledEngine.PROVIDER.ahead(rules, first, false);
  }

  /**
   * A new engine that knows nothing yet, as {@link TriageEngine#of} makes it.
   *
   * @param policy what to decide by, with these rules or with others
   * @return an engine, to be closed after use
   * @throws PolicyException if the rules' bytecode does what a policy may not do
   */
  TriageEngine start(Policy policy);
}
