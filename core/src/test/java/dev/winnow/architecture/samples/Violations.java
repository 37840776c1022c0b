package dev.winnow.architecture.samples;

import dev.winnow.architecture.samples.inner.Inner;
import dev.winnow.core.engine.Engines;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.drools.core.common.EqualityKey;
import org.kie.api.KieBase;

/** Breaks the rules of the house, so that the tests can show that they would notice. */
public final class Violations {

  private Violations() {}

  /** Shows a Drools type. */
  public static Optional<KieBase> base() {
    return Optional.empty();
  }

  /** Reads the clock. */
  static Instant now() {
    return Instant.now();
  }

  /** Lets another read the clock. */
  static LongSupplier later() {
    return System::nanoTime;
  }

  /** Uses what Drools keeps to itself. */
  static boolean isKey(Object any) {
    return any instanceof EqualityKey;
  }

  /** Knows what core is made of. */
  static Object inside() {
    return new Engines();
  }

  /** Makes a circle of packages. */
  static Object inner() {
    return Inner.of();
  }
}
