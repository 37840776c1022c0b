package dev.winnow.core.engine;

import dev.winnow.core.decision.Because;
import dev.winnow.core.explain.Firing;
import dev.winnow.core.signal.Signal;
import java.util.Comparator;

/**
 * Why something was decided, in the order in which people read it: what was heard, what that means,
 * what was granted because of it; within each as the rules stand in their files.
 *
 * @param stage 0 for what was heard, 1 for what that means, 2 for what was granted
 * @param because the rule and what it matched
 */
record Reason(int stage, Because because) implements Comparable<Reason> {

  private static final Comparator<Reason> FACTS =
      Comparator.comparing(reason -> String.join("\n", reason.because().facts()));

  private static final Comparator<Reason> ORDER =
      Comparator.comparingInt(Reason::stage)
          .thenComparing(reason -> reason.because().file())
          .thenComparingInt(reason -> reason.because().line())
          .thenComparing(FACTS);

  /**
   * What will be a reason: whether a proposal was granted may be otherwise later.
   *
   * @param stage 0 for what was heard, 1 for what that means, 2 for what was granted
   * @param firing what fired
   */
  record Fired(int stage, Firing firing) {

    static Fired now(Firing firing) {
      int meant = firing.first(Signal.class).isPresent() ? 0 : 1;
      return new Fired(firing.wasGranted() ? 2 : meant, firing);
    }
  }

  static Reason of(Fired fired) {
    return new Reason(fired.stage(), fired.firing().because());
  }

  /** Two firings of one rule; that which came second may have proposed what the first did. */
  static Reason of(Reason one, Reason other) {
    Reason first = FACTS.compare(one, other) <= 0 ? one : other;
    return new Reason(Math.max(one.stage, other.stage), first.because);
  }

  @Override
  public int compareTo(Reason other) {
    return ORDER.compare(this, other);
  }
}
