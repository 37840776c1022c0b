package dev.winnow.runtime.compare;

/** Who decided, where two policies decide at the same time. */
enum Side {
  /** The policy that acts. */
  LIVE,
  /** The one beside it. */
  SHADOW;

  Side other() {
    return this == LIVE ? SHADOW : LIVE;
  }
}
