package dev.winnow.core.engine;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.drools.model.SingleConstraint;
import org.drools.model.constraints.SingleConstraint1;
import org.drools.model.constraints.SingleConstraint2;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.drools.model.functions.PredicateN;
import org.jspecify.annotations.Nullable;

/** A condition on facts, with the compiled code of its rule. Immutable. */
sealed interface DirectTest {

  /**
   * Whether it holds.
   *
   * @param row what the variables of its rule stand for
   */
  boolean holds(DirectRow row);

  /** Whether it asks for nothing but variables of some kind, such as those of one fact. */
  boolean asksOnly(IntPredicate variables);

  /** One expression. */
  final class One implements DirectTest {
    private final Code code;
    private final int[] variables;

    One(SingleConstraint expression, int[] variables) {
      this.code = code(expression, variables);
      this.variables = variables;
    }

    @Override
    @SuppressWarnings("PMD.AvoidCatchingGenericException")
    public boolean holds(DirectRow row) {
      try {
        return code.holds(row);
      } catch (UnsureException e) {
        throw e;
      } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError e) {
        throw new UnsureException(e);
      }
    }

    @Override
    public boolean asksOnly(IntPredicate asked) {
      return Arrays.stream(variables).allMatch(asked);
    }

    /** The rule's own code; most of it asks for one value or two, and needs no array for them. */
    @SuppressWarnings("unchecked")
    private static Code code(SingleConstraint expression, int[] variables) {
      if (expression instanceof SingleConstraint1<?> one) {
        Predicate1<@Nullable Object> asked = (Predicate1<@Nullable Object>) one.getPredicate1();
        int variable = variables[0];
        return row -> asked.test(row.value(variable));
      }
      if (expression instanceof SingleConstraint2<?, ?> two) {
        Predicate2<@Nullable Object, @Nullable Object> asked =
            (Predicate2<@Nullable Object, @Nullable Object>) two.getPredicate2();
        int first = variables[0];
        int second = variables[1];
        return row -> asked.test(row.value(first), row.value(second));
      }
      PredicateN asked = expression.getPredicate();
      return row -> asked.test(row.values(variables));
    }
  }

  /** Asks what a row says. */
  @FunctionalInterface
  interface Code {

    /**
     * Whether it holds.
     *
     * @throws Exception whatever the rule throws
     */
    boolean holds(DirectRow row) throws Exception;
  }

  /** Several of which any, or all, must hold. */
  final class Many implements DirectTest {
    private final boolean any;
    private final DirectTest[] tests;

    Many(boolean any, List<DirectTest> tests) {
      this.any = any;
      this.tests = tests.toArray(DirectTest[]::new);
    }

    @Override
    public boolean holds(DirectRow row) {
      for (DirectTest test : tests) {
        if (test.holds(row) == any) {
          return any;
        }
      }
      return !any;
    }

    @Override
    public boolean asksOnly(IntPredicate asked) {
      return Arrays.stream(tests).allMatch(test -> test.asksOnly(asked));
    }
  }

  /** It cannot be told from here; the rule engine knows, or says what is wrong. */
  final class UnsureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsureException(@Nullable Throwable cause) {
      super("unsure", cause, false, false);
    }
  }
}
