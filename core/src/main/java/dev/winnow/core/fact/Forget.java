package dev.winnow.core.fact;

/**
 * A fact is needed no longer. Rules derive it, mostly for a time: {@code insertLogical( Timed.from(
 * $at + $reopen, new Forget( $i ) ) )}. The engine takes the fact out once no rule has more to say
 * and nothing is granted any more at once. Immutable.
 *
 * @param fact the fact, as it was put in
 * @param guarding whether the fact may be one by which guards know what was done
 */
public record Forget(Fact fact, boolean guarding) {

  /**
   * A fact is needed no longer.
   *
   * @param fact the fact, as it was put in: none by which guards know what was done
   */
  public Forget(Fact fact) {
    this(fact, false);
  }

  /**
   * What guards know of an action is needed no longer.
   *
   * @param run the action
   * @return that it is to be forgotten
   */
  public static Forget guarded(Fact run) {
    return new Forget(run, true);
  }
}
