package dev.winnow.core.engine;

import java.util.Arrays;
import java.util.List;
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

  /** Whether it asks for nothing but one fact and what that says. */
  boolean asksOnly(DirectStep.Said said);

  /** One expression. */
  final class One implements DirectTest {
    private final PredicateN predicate;
    private final int[] variables;

    One(PredicateN predicate, int[] variables) {
      this.predicate = predicate;
      this.variables = variables;
    }

    @Override
    @SuppressWarnings("PMD.AvoidCatchingGenericException")
    public boolean holds(DirectRow row) {
      @Nullable Object[] arguments = new Object[variables.length];
      for (int i = 0; i < variables.length; i++) {
        arguments[i] = row.value(variables[i]);
      }
      try {
        return predicate.test(arguments);
      } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError e) {
        throw new UnsureException(e);
      }
    }

    @Override
    public boolean asksOnly(DirectStep.Said said) {
      return Arrays.stream(variables).allMatch(said::says);
    }
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
    public boolean asksOnly(DirectStep.Said said) {
      return Arrays.stream(tests).allMatch(test -> test.asksOnly(said));
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
