package dev.winnow.core.fact;

import java.util.OptionalLong;

/** For how long facts are kept about which nothing goes on any more. One of the settings. */
public interface Retention {

  /**
   * For how long facts of a type are kept.
   *
   * @param type the class of the facts
   * @return in milliseconds; empty if for ever
   */
  OptionalLong keepMillis(Class<? extends Fact> type);
}
