package dev.winnow.core.fact;

/** A plain fact of something that happened, and that is needed for a while only. */
public interface Passing extends Fact {

  /**
   * When it happened, or was last so.
   *
   * @return in epoch milliseconds
   */
  long getAt();

  /**
   * Whether nothing is waited for any more, so that it may be forgotten when it is too old.
   *
   * @return false for what must be kept, however old it is
   */
  boolean isOver();
}
