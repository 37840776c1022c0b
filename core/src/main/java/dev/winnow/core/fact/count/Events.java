package dev.winnow.core.fact.count;

/**
 * How many events there were, and how many of them were good. Immutable.
 *
 * @param good how many were good
 * @param total how many there were
 */
public record Events(double good, double total) {

  /** None at all. */
  public static final Events NONE = new Events(0, 0);

  /**
   * Why they cannot be counts.
   *
   * @return such as {@code 12 good events are more than all 10}; empty if they can
   */
  String flaw() {
    if (good < 0 || total < 0) {
      return "there are fewer than before: a counter began anew";
    }
    return good > total ? "there are more good events than events" : "";
  }

  /** These and more. */
  Events plus(Events more) {
    return new Events(good + more.good, total + more.total);
  }

  /** What has come since others. */
  Events since(Events before) {
    return new Events(good - before.good, total - before.total);
  }

  /** {@return how many failed} */
  public double failed() {
    return total - good;
  }

  /** {@return which part of them failed, from 0 to 1; 0 if there were none} */
  public double failedShare() {
    return total > 0 ? failed() / total : 0;
  }
}
