package dev.winnow.core.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.drools.model.Binding;
import org.drools.model.functions.Function1;
import org.drools.model.view.BindViewItem1;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a rule: there is a fact of a type, or any, or none, for which tests hold.
 * Immutable.
 */
final class DirectStep {

  private final Asks asks;
  private final Class<?> type;
  private final Said said;
  private final DirectTest[] tests;
  private final DirectTest[] own;
  private final List<Key> keys;
  private final Optional<Key> lasting;

  /** What is asked of facts. */
  enum Asks {
    /** That there is one; the rule matches each of them. */
    ONE,
    /** That there is any; the rule matches once. */
    ANY,
    /** That there is none. */
    NONE
  }

  /**
   * A condition.
   *
   * @param asks whether there must be one, any or none
   * @param type the type of the fact
   * @param said the variables that stand for the fact and what it says
   * @param tests what must hold
   * @param keys the texts of the fact that must be equal to what other variables say
   */
  DirectStep(Asks asks, Class<?> type, Said said, List<DirectTest> tests, List<Key> keys) {
    this.asks = asks;
    this.type = type;
    this.said = said;
    this.tests = tests.toArray(DirectTest[]::new);
    this.own = testsOf(said::says);
    this.keys = List.copyOf(keys);
    this.lasting = this.keys.stream().filter(Key::lasts).findFirst();
  }

  /** The variable that stands for a fact, and those that stand for what it says. */
  static final class Said {
    private final int fact;
    private final Bound[] bound;

    Said(int fact, List<Bound> bound) {
      this.fact = fact;
      this.bound = bound.toArray(Bound[]::new);
    }

    /** The variable that stands for something that the fact alone says. */
    Optional<Bound> of(int variable) {
      return Arrays.stream(bound)
          .filter(one -> one.variable == variable && one.isOf(fact))
          .findFirst();
    }

    /** Whether a variable says something of the fact alone. */
    boolean says(int variable) {
      return variable == fact
          || Arrays.stream(bound).anyMatch(one -> one.variable == variable && one.isOf(fact));
    }
  }

  /** Reads a value of what a row says. */
  @FunctionalInterface
  private interface Reading {
    @Nullable Object of(DirectRow row);
  }

  /** A variable that stands for what a fact says. */
  static final class Bound {
    private final int variable;
    private final Reading reading;
    private final int[] inputs;
    private final Optional<String> property;

    Bound(int variable, Binding binding, int[] inputs) {
      this.variable = variable;
      String[] properties = binding.getReactOn();
      this.property =
          properties != null && properties.length == 1
              ? Optional.of(properties[0])
              : Optional.empty();
      this.reading = reading(binding, inputs);
      this.inputs = inputs;
    }

    /** Most of it reads one fact, and needs no array for that. */
    @SuppressWarnings("unchecked")
    private static Reading reading(Binding binding, int[] inputs) {
      if (binding instanceof BindViewItem1<?> one) {
        Function1<@Nullable Object, @Nullable Object> read = one.getBindingFunction();
        int input = inputs[0];
        return row -> read.apply(row.value(input));
      }
      return row -> binding.eval(row.values(inputs));
    }

    int variable() {
      return variable;
    }

    private boolean isOf(int fact) {
      return inputs.length == 1 && inputs[0] == fact;
    }

    /** The property that it is, if it is one of the fact's. */
    Optional<String> property() {
      return property;
    }

    /** What it stands for, as the rule's own code reads it. */
    @Nullable Object read(DirectRow row) {
      try {
        return reading.of(row);
      } catch (DirectTest.UnsureException e) {
        throw e;
      } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
        throw new DirectTest.UnsureException(e);
      }
    }
  }

  /**
   * A text of the fact that must be equal to what another variable says.
   *
   * @param property the property that says it, if that is known
   * @param own reads it from a fact
   * @param other reads the other text
   * @param from the variable that the other text is read from
   * @param lasts whether the fact says the same for as long as it is there
   */
  record Key(
      Optional<String> property,
      Function1<Object, Object> own,
      Function1<Object, Object> other,
      int from,
      boolean lasts) {}

  Said said() {
    return said;
  }

  /** Whether the rule matches each fact there is, and does not only ask whether there is any. */
  boolean matches() {
    return asks == Asks.ONE;
  }

  /** Whether there must be none. */
  boolean not() {
    return asks == Asks.NONE;
  }

  Class<?> type() {
    return type;
  }

  int fact() {
    return said.fact;
  }

  Bound[] bound() {
    return said.bound;
  }

  /** By which facts can be found at once, if there is such a thing. */
  Optional<Key> key() {
    return lasting;
  }

  /** All texts that must be equal. */
  List<Key> keys() {
    return keys;
  }

  boolean holds(DirectRow row) {
    return all(tests, row);
  }

  /** The tests that ask for nothing but the facts of two steps, and for both. */
  Stream<DirectTest> testsWith(DirectStep other) {
    return Arrays.stream(tests)
        .filter(test -> test.asksOnly(variable -> said.says(variable) || other.said.says(variable)))
        .filter(test -> !test.asksOnly(said::says));
  }

  /** The tests that ask for nothing but its own fact, and variables that are known. */
  DirectTest[] testsOf(IntPredicate known) {
    return Arrays.stream(tests)
        .filter(test -> test.asksOnly(variable -> said.says(variable) || known.test(variable)))
        .toArray(DirectTest[]::new);
  }

  /** Whether a test that needs no other fact rules a fact out. */
  boolean refutes(DirectRow row) {
    return !all(own, row);
  }

  private static boolean all(DirectTest[] tests, DirectRow row) {
    for (DirectTest test : tests) {
      if (!test.holds(row)) {
        return false;
      }
    }
    return true;
  }
}
