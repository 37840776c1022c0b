package dev.winnow.core.engine;

/**
 * From when on an engine saves work and room; what it decides is the same.
 *
 * @param directAfter after how many signals rules are followed directly, where that can be told
 * @param awake how many tickets stay in the session at least, though no rule has to do with them
 */
record Ease(long directAfter, int awake) {

  /** What it takes to follow rules directly has to be made: not worth it for a short log. */
  private static final long DIRECT_AFTER = 256;

  private static final int AWAKE = 1_000;

  static final Ease USUAL = new Ease(DIRECT_AFTER, AWAKE);
}
