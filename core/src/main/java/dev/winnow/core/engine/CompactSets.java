package dev.winnow.core.engine;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sets of which most hold one thing alone, and then take the room of that; others keep their things
 * in the order in which they came. They are the values of maps, so none at all is null. Stateless.
 */
final class CompactSets {

  private CompactSets() {}

  /** A set with one thing more. */
  static <T> Collection<T> with(@Nullable Collection<T> there, T one) {
    if (there == null) {
      return List.of(one);
    }
    Collection<T> all = there instanceof Set ? there : new LinkedHashSet<>(there);
    all.add(one);
    return all;
  }

  /** A set without a thing; null if nothing is left. */
  static <T> @Nullable Collection<T> without(Collection<T> there, T one) {
    if (!(there instanceof Set)) {
      return there.contains(one) ? null : there;
    }
    there.remove(one);
    return there.isEmpty() ? null : there;
  }
}
