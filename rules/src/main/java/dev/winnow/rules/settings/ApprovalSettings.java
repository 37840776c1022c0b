package dev.winnow.rules.settings;

import java.time.Duration;

/**
 * When somebody must approve an action first. Immutable.
 *
 * @param above above which risk: low, medium or high; above high there is none
 * @param lasts for how long an approval lasts
 */
public record ApprovalSettings(String above, Duration lasts) {

  /** Checks the word. */
  public ApprovalSettings {
    RiskSettings.check(above);
  }
}
