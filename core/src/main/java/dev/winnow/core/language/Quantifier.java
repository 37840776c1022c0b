package dev.winnow.core.language;

/** How many facts a pattern asks for. */
public enum Quantifier {
  /** The rule fires for each one that matches. */
  EACH,
  /** There must be none: {@code not}. */
  NONE,
  /** There must be at least one: {@code exists}. */
  SOME,
  /** Whatever matches the first pattern must match the others: {@code forall}. */
  ALL,
  /** They are summed up: {@code accumulate}. */
  TOGETHER
}
