package dev.winnow.core.decision;

/**
 * What became of a signal: exactly one for each.
 *
 * <p>A signal about an incident that is silenced, inhibited or held is answered with that, in this
 * order; otherwise with what the rules did with it.
 */
public enum Disposition {
  /** It opened an incident, or reopened one. */
  OPENED,
  /** It repeats what is known, and was counted. */
  DEDUPLICATED,
  /** Its incident is explained by an open cause. */
  INHIBITED,
  /** Somebody asked not to be told. */
  SILENCED,
  /** Its incident waits to see whether it lasts, or flaps. */
  HELD,
  /** It ended an incident. */
  RESOLVED,
  /** It was taken note of. */
  RECORDED,
  /** It could not be used: too late, too far ahead, or of a rule that failed. */
  REJECTED
}
