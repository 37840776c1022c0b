package dev.winnow.core.fact.restart;

import dev.winnow.core.signal.Worded;

/** How sure something is, the least first. */
public enum Confidence implements Worded {
  /** A guess. */
  LOW("low"),
  /** More likely than not. */
  MEDIUM("medium"),
  /** As good as certain. */
  HIGH("high");

  private final String word;

  Confidence(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
