package dev.winnow.core.language;

/** Reads what a rule derives for a time: {@code Timed.from( time, what )}. */
public final class Timing {

  private Timing() {}

  /**
   * Whether it follows only once a time has come.
   *
   * @param derived what stands after {@code insertLogical}
   * @return false for what follows at once, with or without an end
   */
  public static boolean isLater(Expression derived) {
    return without(derived) != derived
        && derived instanceof Expression.Call call
        && !call.name().equals("until")
        && !call.name().equals("within");
  }

  /**
   * What is derived, without from when on or until when.
   *
   * @param derived what stands after {@code insertLogical}
   * @return the last argument of a call on {@code Timed}; the same for all else
   */
  public static Expression without(Expression derived) {
    return derived instanceof Expression.Call call
            && call.of() instanceof Expression.Name owner
            && owner.name().equals("Timed")
            && !call.args().isEmpty()
        ? call.args().get(call.args().size() - 1)
        : derived;
  }
}
