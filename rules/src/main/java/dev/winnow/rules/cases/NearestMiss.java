package dev.winnow.rules.cases;

import dev.winnow.core.TriageEngine;
import dev.winnow.core.signal.Signal;
import java.util.Optional;

/** Tells how near a rule came to firing. Must be safe for use by several threads. */
@FunctionalInterface
public interface NearestMiss {

  /**
   * Looks at a rule that does not fire for a signal.
   *
   * @param engine an engine that is about to take in the signal
   * @param signal the signal
   * @param ruleId the rule's id
   * @return how near it came; empty if nothing can be said
   */
  Optional<Miss> of(TriageEngine engine, Signal signal, String ruleId);

  /**
   * How near a rule came. Immutable.
   *
   * @param nearness from 0, nothing was so, to 1, all but nothing was missing
   * @param text what was missing, for people
   */
  record Miss(double nearness, String text) {}
}
