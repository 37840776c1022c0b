package dev.winnow.core;

import java.util.Set;
import org.apiguardian.api.API;

/**
 * Makes engines. {@link TriageEngine} finds the one of this library as a service, so that what an
 * engine is made of stays apart from what it is used by. Safe for use by several threads.
 *
 * @see java.util.ServiceLoader
 */
@API(status = API.Status.INTERNAL)
public interface EngineProvider {

  /**
   * A new engine that knows nothing yet.
   *
   * @param policy what to decide by
   * @return an engine
   * @throws PolicyException if the rules' bytecode does what a policy may not do
   */
  TriageEngine start(Policy policy);

  /**
   * Loads rules before the policy is known.
   *
   * @param rules the rules
   * @param first the names of those that an engine is likely to begin with
   * @param alone whether what is made of them can be made now: engines have no others
   * @return what starts engines
   * @throws PolicyException if the rules' bytecode does what a policy may not do
   */
  RulesAhead ahead(CompiledRules rules, Set<String> first, boolean alone);

  /**
   * An engine that goes on where another one stood.
   *
   * @param policy what to decide by
   * @param snapshot where it stood
   * @return an engine
   * @throws SnapshotException if the snapshot was taken under another policy
   */
  TriageEngine restore(Policy policy, Snapshot snapshot);
}
