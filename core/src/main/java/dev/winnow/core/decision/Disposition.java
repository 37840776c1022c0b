package dev.winnow.core.decision;

import dev.winnow.core.signal.Worded;

/**
 * What became of a signal: exactly one for each.
 *
 * <p>A signal about an incident that is silenced, inhibited or held is answered with that, in this
 * order; otherwise with what the rules did with it.
 */
public enum Disposition implements Worded {
  /** It opened an incident, or reopened one. */
  OPENED("opened"),
  /** It repeats what is known, and was counted. */
  DEDUPLICATED("deduplicated"),
  /** Its incident is explained by an open cause. */
  INHIBITED("inhibited"),
  /** Somebody asked not to be told. */
  SILENCED("silenced"),
  /** Its incident waits to see whether it lasts, or flaps. */
  HELD("held"),
  /** It ended an incident. */
  RESOLVED("resolved"),
  /** It was taken note of. */
  RECORDED("recorded"),
  /** It could not be used: too late, too far ahead, or of a rule that failed. */
  REJECTED("rejected");

  private final String word;

  Disposition(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
