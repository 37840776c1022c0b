package dev.winnow.core.fact.restart;

import dev.winnow.core.signal.Worded;

/** Who ended a container, as far as its end itself says. */
public enum Ender implements Worded {
  /** Nobody can tell. */
  UNSURE("unsure"),
  /** It ended by itself, without an error. */
  DONE("done"),
  /** It ended by itself, with an error. */
  ITSELF("itself"),
  /** It was killed from outside, and nothing is said of the reason. */
  OUTSIDE("outside"),
  /** The kernel killed it for want of memory. */
  KERNEL("kernel"),
  /** The node lost sight of it. */
  LOST("lost"),
  /** It never ran. */
  START("start"),
  /** Its probe had it killed, as kubelet says; its end itself does not tell. */
  PROBE("probe");

  private final String word;

  Ender(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
