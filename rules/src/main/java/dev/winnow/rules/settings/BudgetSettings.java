package dev.winnow.rules.settings;

import java.time.Duration;

/**
 * How many actions there may be. Immutable.
 *
 * @param namespace in one namespace
 * @param all in all, also those that concern no namespace
 * @param within in what time
 */
public record BudgetSettings(int namespace, int all, Duration within) {

  private static final int MOST = 1000;

  /** Checks that it can be counted. */
  public BudgetSettings {
    Check.that(!within.isZero(), "\"within\" must be more than 0");
    Check.that(
        namespace > 0 && namespace <= MOST && all > 0 && all <= MOST,
        "\"namespace\" and \"all\" must be 1 to " + MOST + "; for none, set dryRun: {all: true}");
  }
}
