package dev.winnow.core.state;

import java.util.Map;

/**
 * Facts of which the engine keeps the latest state, and that do not come with Winnow. A jar that
 * has some names its implementation in {@code META-INF/services/dev.winnow.core.state.StateTypes};
 * snapshots hold them, and rules may read them, as Winnow's own.
 *
 * <p>Such a fact is a public class with a constructor without parameters, which may be private. Its
 * fields are what a snapshot holds: texts, numbers, truth values, {@link java.time.Instant}, {@link
 * dev.winnow.core.signal.Labels}, and lists and maps of those. What signals tell has no setters, so
 * that no rule changes it.
 *
 * <p>Implementations need a public constructor without parameters, and give the same types always.
 */
public interface StateTypes {

  /**
   * The types.
   *
   * @return by the names that snapshots have for them: words in lower case with hyphens, none of
   *     which Winnow or another implementation has taken
   */
  Map<String, StateType<?>> types();
}
