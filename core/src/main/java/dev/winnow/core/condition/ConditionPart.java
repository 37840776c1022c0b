package dev.winnow.core.condition;

/**
 * One condition of a rule. Immutable.
 *
 * @param number its place among the rule's conditions, from 0, in the order of the rule
 * @param kind what kind of condition it is
 * @param text how it reads, without bindings
 * @param type the kind of fact it is asked of; {@code Object} where it is asked of none
 * @param within the number of the {@code not}, {@code exists} or {@code forall} around it; -1 if
 *     there is none
 * @param alone whether nothing but the kind of fact is asked for
 */
public record ConditionPart(
    int number, Kind kind, String text, Class<?> type, int within, boolean alone) {

  /** What kinds of condition there are. */
  public enum Kind {
    /** That there is a fact of a kind. */
    FACT,
    /** That a call gives something. */
    FROM,
    /** Something that a fact must be. */
    CONSTRAINT,
    /** That there is no such fact. */
    NOT,
    /** That there is such a fact. */
    EXISTS,
    /** That all such facts are so. */
    FORALL,
    /** An expression on what is known already. */
    EVAL
  }

  /**
   * The kind of fact it is asked of, as rules name it.
   *
   * @return the simple name; empty where it is asked of none
   */
  public String fact() {
    return type == Object.class ? "" : type.getSimpleName();
  }

  /**
   * Whether it is asked directly, not inside of another condition.
   *
   * @return true unless a {@code not}, {@code exists} or {@code forall} is around it
   */
  public boolean direct() {
    return within < 0;
  }

  /**
   * Whether it can be seen to hold and to fail: all but that there is a fact of a kind, which its
   * constraints or the {@code not} around it say better.
   *
   * @return true if it counts for coverage
   */
  public boolean counts() {
    return kind != Kind.FACT;
  }
}
