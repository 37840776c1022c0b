package dev.winnow.core.fact;

/**
 * Times that come again and again, such as hours of the week. What has them answers for times that
 * it is asked of: it reads no clock, and gives the same answer always.
 */
public interface Recurring {

  /**
   * When they begin, seen from a time.
   *
   * @param at a time, in epoch milliseconds
   * @return that time itself if it is one of them; otherwise when the next of them begin
   */
  long beginFrom(long at);

  /**
   * When they end next after a time.
   *
   * @param at a time that is one of them, in epoch milliseconds
   * @return epoch milliseconds, later than {@code at}
   */
  long nextEnd(long at);
}
