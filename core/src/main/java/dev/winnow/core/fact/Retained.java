package dev.winnow.core.fact;

import java.util.OptionalLong;

/**
 * A plain fact that is kept for a while once nothing goes on about it. The engine takes it out when
 * that while, which the settings say ({@link Retention}), has passed; no rule has to.
 */
public interface Retained extends Fact {

  /**
   * Since when it is only kept.
   *
   * @return in epoch milliseconds; empty while something goes on about it
   */
  OptionalLong keptSince();
}
