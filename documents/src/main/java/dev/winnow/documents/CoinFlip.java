package dev.winnow.documents;

/**
 * By how much an alert that is sometimes useful beats a coin flip. Immutable.
 *
 * @param useful how often it was useful
 * @param of of how many times
 */
record CoinFlip(int useful, int of) {

  /** Of the normal distribution, for 95 per cent. */
  private static final double Z = 1.96;

  private static final double CHANCE = 0.5;

  /** The limits between which its share is, 95 per cent sure (Wilson, 1927). */
  double limit(int side) {
    double share = (double) useful / of;
    double square = Z * Z / of;
    double middle = share + square / 2;
    double spread = Z * Math.sqrt(share * (1 - share) / of + square / of / 4);
    return (middle + side * spread) / (1 + square);
  }

  /** In words. */
  String verdict() {
    long points = Math.round(100 * ((double) useful / of - CHANCE));
    String share =
        percent((double) useful / of)
            + " %, 95 % sure: "
            + percent(limit(-1))
            + " to "
            + percent(limit(1))
            + " %";
    if (limit(-1) > CHANCE) {
      return points + " points better than a coin flip (" + share + ")";
    }
    return limit(1) < CHANCE
        ? -points + " points worse than a coin flip (" + share + ")"
        : "cannot be told from a coin flip (" + share + ")";
  }

  private static long percent(double part) {
    return Math.round(100 * part);
  }
}
