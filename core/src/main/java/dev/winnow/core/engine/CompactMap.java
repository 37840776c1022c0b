package dev.winnow.core.engine;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sets by a key, of which most hold one thing alone, and then take the room of that; others keep
 * their things in the order in which they came. The things are no sets themselves. Not safe for use
 * by several threads.
 *
 * @param <K> what they are found by
 * @param <V> what is in them
 */
final class CompactMap<K, V> {

  private final Map<K, Object> sets;

  /**
   * Nothing yet.
   *
   * @param sets where the sets are kept: an empty map that nobody else uses
   */
  CompactMap(Map<K, Object> sets) {
    this.sets = sets;
  }

  void add(@Nullable K key, V one) {
    Object there = sets.putIfAbsent(key, one);
    if (there instanceof Several<?>) {
      several(there).add(one);
    } else if (there != null && !there.equals(one)) {
      Several<V> all = new Several<>();
      all.add(cast(there));
      all.add(one);
      sets.put(key, all);
    }
  }

  void remove(@Nullable K key, V one) {
    Object there = sets.get(key);
    if (there instanceof Several<?>) {
      Several<V> all = several(there);
      all.remove(one);
      if (all.isEmpty()) {
        sets.remove(key);
      }
    } else if (one.equals(there)) {
      sets.remove(key);
    }
  }

  /** What is there by a key; possibly nothing. */
  Collection<V> get(@Nullable K key) {
    return all(sets.get(key));
  }

  /** What is there by a key, which is gone then. */
  Collection<V> take(K key) {
    return all(sets.remove(key));
  }

  void clear() {
    sets.clear();
  }

  private Collection<V> all(@Nullable Object there) {
    if (there == null) {
      return List.of();
    }
    return there instanceof Several<?> ? several(there) : List.of(cast(there));
  }

  @SuppressWarnings("unchecked")
  private Several<V> several(Object there) {
    return (Several<V>) there;
  }

  @SuppressWarnings("unchecked")
  private V cast(Object there) {
    return (V) there;
  }

  /** Two things or more. */
  private static final class Several<V> extends LinkedHashSet<V> {
    private static final long serialVersionUID = 1L;
  }
}
