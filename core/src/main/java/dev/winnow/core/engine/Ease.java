package dev.winnow.core.engine;

/**
 * From when on an engine saves work and room; what it decides is the same.
 *
 * @param directAfter after how many signals rules are followed directly, where that can be told
 * @param awake how many tickets stay in the session at least, though no rule has to do with them
 * @param soon how much later what rules have put off for a ticket must be due, in milliseconds of
 *     event time: what is due earlier would bring it back at once
 */
record Ease(long directAfter, int awake, long soon) {

  /** What it takes to follow rules directly has to be made: not worth it for a short log. */
  private static final long DIRECT_AFTER = 256;

  private static final int AWAKE = 10_000;
  private static final long SOON = 600_000;

  static final Ease USUAL = new Ease(DIRECT_AFTER, AWAKE, SOON);

  /** The same, with rules followed directly from another signal on. */
  Ease directAfter(long signals) {
    return new Ease(signals, awake, soon);
  }
}
