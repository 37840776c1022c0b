package dev.winnow.core.engine;

import java.util.List;
import java.util.Optional;
import org.drools.model.Binding;
import org.drools.model.functions.Function1;

/**
 * One condition of a rule: there is a fact of a type, or there is none, for which tests hold.
 * Immutable.
 *
 * @param not whether there must be none
 * @param type the type
 * @param fact the variable that stands for the fact
 * @param tests what must hold
 * @param bound the variables that stand for what the fact says
 * @param key by which facts can be found at once, if there is such a thing
 */
record DirectStep(
    boolean not,
    Class<?> type,
    int fact,
    List<DirectTest> tests,
    List<Bound> bound,
    Optional<Key> key) {

  /** A variable that stands for what a fact says. */
  record Bound(int variable, Binding binding, int[] inputs) {

    boolean is(int other) {
      return variable == other;
    }

    boolean isOf(int fact) {
      return inputs.length == 1 && inputs[0] == fact;
    }
  }

  /**
   * A text of the fact that never changes, and must be equal to what another variable says.
   *
   * @param property the property that says it
   * @param own reads it from a fact
   * @param other reads the other text
   * @param from the variable that the other text is read from
   */
  record Key(String property, Function1<Object, Object> own, Function1<Object, Object> other, int from) {}

  boolean holds(DirectRow row) {
    for (DirectTest test : tests) {
      if (!test.holds(row)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a test that needs no other fact rules a fact out. */
  boolean refutes(DirectRow row) {
    for (DirectTest test : tests) {
      if (test.asksOnly(this) && !test.holds(row)) {
        return true;
      }
    }
    return false;
  }
}
