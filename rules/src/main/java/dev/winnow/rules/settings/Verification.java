package dev.winnow.rules.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;

/**
 * How it is seen whether an action helped. Immutable.
 *
 * @param action its name
 * @param within in what time what is expected must be seen
 * @param quiet for how long it must then stay so
 * @param undo whether the action is taken back if it is not seen
 */
public record Verification(
    String action,
    Duration within,
    @JsonProperty(defaultValue = "0s") Duration quiet,
    @JsonProperty(defaultValue = "false") boolean undo) {

  /** Checks that what must stay so can. */
  public Verification {
    Check.that(quiet.compareTo(within) < 0, "\"quiet\" must be less than \"within\"");
  }

  /**
   * In what time what is expected must be seen.
   *
   * @return milliseconds
   */
  public long withinMillis() {
    return within.toMillis();
  }

  /**
   * For how long it must then stay so.
   *
   * @return milliseconds
   */
  public long quietMillis() {
    return quiet.toMillis();
  }
}
