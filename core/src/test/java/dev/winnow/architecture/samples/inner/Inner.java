package dev.winnow.architecture.samples.inner;

import dev.winnow.architecture.samples.Violations;

/** Knows the package around it, which knows it. */
public final class Inner {

  private Inner() {}

  /** Knows {@link Violations}. */
  public static Object of() {
    return Violations.class;
  }
}
