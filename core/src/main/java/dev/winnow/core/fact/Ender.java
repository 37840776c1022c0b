package dev.winnow.core.fact;

/** Who ended a container, as far as its end itself says. */
public enum Ender {
  /** Nobody can tell. */
  UNSURE,
  /** It ended by itself, without an error. */
  DONE,
  /** It ended by itself, with an error. */
  ITSELF,
  /** It was killed from outside, and nothing is said of the reason. */
  OUTSIDE,
  /** The kernel killed it for want of memory. */
  KERNEL,
  /** The node lost sight of it. */
  LOST,
  /** It never ran. */
  START
}
