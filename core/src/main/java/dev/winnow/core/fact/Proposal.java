package dev.winnow.core.fact;

/**
 * Something that will be decided unless its reasons go away first.
 *
 * <p>Rules derive proposals logically. What still stands when no rule has more to say is granted by
 * the engine, one at a time, by the order of their {@link ProposalKind}s and then the least {@link
 * #order()} first.
 */
public interface Proposal {

  /**
   * What is proposed; says when it is granted, and before what.
   *
   * @return its kind
   */
  ProposalKind proposalKind();

  /**
   * Where it stands in the line of its kind.
   *
   * @return a text; the least is granted first
   */
  String order();

  /**
   * A number as a text that sorts like the number.
   *
   * @param number not negative
   * @return nineteen digits
   */
  static String sortable(long number) {
    String digits = Long.toString(number);
    return "0".repeat(19 - digits.length()) + digits;
  }
}
