package dev.winnow.core.fact;

import java.util.OptionalLong;

/** For how long facts are kept about which nothing goes on any more. One of the settings. */
public interface Retention {

  /**
   * For how long a fact is kept.
   *
   * @param fact a fact about which nothing goes on any more
   * @return in milliseconds; empty if for ever
   */
  OptionalLong keepMillis(Retained fact);
}
