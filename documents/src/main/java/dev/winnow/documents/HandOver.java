package dev.winnow.documents;

/**
 * Who hands a shift over, and to whom, as schedules have it. Immutable.
 *
 * @param outgoing who was on call at the end of the time; empty if that is not known
 * @param incoming who is on call from then on; empty if that is not known
 */
public record HandOver(String outgoing, String incoming) {

  /** No schedule says who. */
  public static final HandOver UNKNOWN = new HandOver("", "");
}
