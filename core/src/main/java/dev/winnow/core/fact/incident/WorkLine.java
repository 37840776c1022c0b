package dev.winnow.core.fact.incident;

import dev.winnow.core.signal.Worded;

/**
 * What a line of its log says of a worker that takes items from a queue. Immutable.
 *
 * @param kind what it says
 * @param at when, in epoch milliseconds
 * @param item of which item; empty if it does not say
 * @param number which error it is; empty if it is none, or does not say
 * @param text the line itself, short enough to be shown
 */
public record WorkLine(Kind kind, long at, String item, String number, String text) {

  /** What a line can say; of several that fit the first counts. */
  public enum Kind implements Worded {
    /** It has met an error. */
    FAILED("failed"),
    /** It has done all items. */
    FINISHED("finished"),
    /** The worker has started. */
    STARTED("started"),
    /** It has done an item. */
    DONE("done"),
    /** It takes an item. */
    WORKING("working"),
    /** None of these. */
    OTHER("other");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /**
   * Whether another line says the same error of the same item.
   *
   * @param other another error
   * @return false if number or item differ; without a number, if the texts do
   */
  boolean sameAs(WorkLine other) {
    return item.equals(other.item)
        && number.equals(other.number)
        && (!number.isEmpty() || text.equals(other.text));
  }
}
