package dev.winnow.core.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.drools.model.functions.Function1;
import org.jspecify.annotations.Nullable;

/** The facts of a type that are there: how many, the few there are, and those of a key. */
final class Extent {

  /** Up to how many facts are looked through one by one. */
  private static final int FEW = 8;

  private final Map<String, Keyed> keys = new HashMap<>();
  private List<Object> few = new ArrayList<>(1);
  private int size = 0;

  /**
   * Facts by a text that each of them says: one alone, as most are, or several in the order in
   * which they came.
   */
  static final class Keyed {
    private final Function1<Object, Object> own;
    private final CompactMap<Object, Object> facts = new CompactMap<>(new HashMap<>());

    /** The text that was asked for last, and what says it: one rule after the other asks for it. */
    private @Nullable Object asked;

    private Collection<Object> found = List.of();

    private Keyed(Function1<Object, Object> own) {
      this.own = own;
    }

    private void add(Object fact) {
      asked = null;
      facts.add(own.apply(fact), fact);
    }

    private void remove(Object fact) {
      asked = null;
      facts.remove(own.apply(fact), fact);
    }

    /** The facts that say a text. */
    @SuppressWarnings("ReferenceEquality") // the same object, else it is looked up
    Collection<Object> of(Object text) {
      if (text != asked) {
        found = facts.get(text);
        asked = text;
      }
      return found;
    }
  }

  /** From now on finds facts by a key; before any fact is there. */
  void index(DirectStep.Key key) {
    keys.computeIfAbsent(key.property().orElseThrow(), any -> new Keyed(key.own()));
  }

  void add(Object fact) {
    size++;
    if (size <= FEW && few.size() == size - 1) {
      few.add(fact);
    }
    keys.values().forEach(one -> one.add(fact));
  }

  void remove(Object fact) {
    size--;
    if (size == 0) {
      few = new ArrayList<>(1);
    } else {
      few.remove(fact);
    }
    keys.values().forEach(one -> one.remove(fact));
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** All facts; empty if there are too many. */
  Optional<List<Object>> all() {
    return few.size() == size ? Optional.of(few) : Optional.empty();
  }

  /** The facts by a key that was indexed. */
  Keyed by(DirectStep.Key key) {
    return Objects.requireNonNull(keys.get(key.property().orElseThrow()));
  }
}
