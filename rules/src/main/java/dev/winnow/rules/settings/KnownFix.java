package dev.winnow.rules.settings;

/**
 * What helps against a frequent problem. Immutable.
 *
 * @param alert its name
 * @param times how many alerts it takes to be frequent
 * @param action what helps, by a name that adapters know
 */
public record KnownFix(String alert, int times, String action) {

  /** Checks that it takes an alert. */
  public KnownFix {
    Check.that(times > 0, "\"times\" must be more than 0");
  }
}
