package dev.winnow.core.fact;

/** How sure something is, the least first. */
public enum Confidence {
  /** A guess. */
  LOW,
  /** More likely than not. */
  MEDIUM,
  /** As good as certain. */
  HIGH
}
