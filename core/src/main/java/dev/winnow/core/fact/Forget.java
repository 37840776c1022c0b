package dev.winnow.core.fact;

/**
 * A fact is needed no longer. Rules derive it, mostly for a time: {@code insertLogical( Timed.from(
 * $at + $reopen, new Forget( $i ) ) )}. The engine takes the fact out once no rule has more to say
 * and nothing is granted any more at once. Immutable.
 *
 * @param fact the fact, as it was put in
 */
public record Forget(Fact fact) {}
