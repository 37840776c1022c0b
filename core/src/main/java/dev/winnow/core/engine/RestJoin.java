package dev.winnow.core.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two conditions of a rule of which one asks something of the fact of the other: one of a fact that
 * may rest, and one of another. One thread at a time.
 */
final class RestJoin {

  private final RestBranch branch;
  private final int number;
  private final int resting;
  private final int other;
  private final DirectTest[] tests;
  private final Optional<Texts> equal;

  /** What both facts must say alike, and by which property of the one that may rest. */
  record Texts(Property property, Reading resting, Reading other) {}

  /**
   * A property of a type of facts.
   *
   * @param name its name, or what else tells it from others
   */
  record Property(Class<?> type, String name) {}

  /** Reads a text of a fact. */
  @FunctionalInterface
  interface Reading {
    @Nullable Object of(Object fact);
  }

  /**
   * A join.
   *
   * @param branch the rule, as it may match in one way
   * @param number at which place it is among all joins
   * @param resting the number of the condition where a fact may rest
   * @param other the number of the other condition
   * @param tests what must hold of the two
   * @param equal what they must say alike, if they must
   */
  RestJoin(
      RestBranch branch,
      int number,
      int resting,
      int other,
      DirectTest[] tests,
      Optional<Texts> equal) {
    this.branch = branch;
    this.number = number;
    this.resting = resting;
    this.other = other;
    this.tests = tests;
    this.equal = equal;
  }

  int number() {
    return number;
  }

  /** The number of the condition where a fact may rest. */
  int resting() {
    return resting;
  }

  /** The number of the other condition. */
  int other() {
    return other;
  }

  Optional<Texts> equal() {
    return equal;
  }

  /** Whether a fact may rest there, as far as it says that itself. */
  boolean rests(Object fact) {
    return branch.stands(resting, fact);
  }

  /** Whether a fact is asked for beside it, as far as it says that itself. */
  boolean meets(Object fact) {
    return branch.stands(other, fact);
  }

  Class<?> restingType() {
    return branch.step(resting).type();
  }

  Class<?> otherType() {
    return branch.step(other).type();
  }

  /** Whether the rule may match two facts together; also where that cannot be told. */
  boolean joins(Object rests, Object meets) {
    return branch.hold(tests, resting, rests, other, meets);
  }
}
