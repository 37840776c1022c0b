package dev.winnow.rules.settings;

import java.time.Duration;

/**
 * When something that recurs should be automated or become P5. Immutable.
 *
 * @param times from how many times on
 * @param sameShare which part of them must have ended in the same way
 * @param brief how long half of them may have lasted, where nobody did anything
 */
public record ReportToil(int times, double sameShare, Duration brief) {

  /** Checks the numbers. */
  public ReportToil {
    Check.that(times > 1, "\"times\" must be 2 or more: what came once does not recur");
    Check.that(sameShare > 0 && sameShare <= 1, "\"sameShare\" must be more than 0, and at most 1");
  }
}
