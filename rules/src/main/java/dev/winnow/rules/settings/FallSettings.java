package dev.winnow.rules.settings;

import java.time.Duration;

/**
 * When the free space of a mount falls so fast that people should know. Immutable.
 *
 * @param points how many points of a hundred it must fall for a ticket; 0 for never
 * @param said how many it must fall to be said in a ticket that there is anyhow
 * @param within in what time
 * @param severity how severe it is
 */
public record FallSettings(double points, double said, Duration within, String severity) {

  /** Checks the numbers. */
  public FallSettings {
    Check.that(points >= 0 && points <= 100, "\"points\" must be 0 to 100");
    Check.that(said > 0 && said <= 100, "\"said\" must be more than 0, and 100 at most");
    Check.that(!within.isZero(), "\"within\" must be more than 0");
  }
}
