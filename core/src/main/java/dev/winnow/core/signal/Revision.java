package dev.winnow.core.signal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * One revision of a Helm release. Immutable, safe for use by several threads.
 *
 * @param number its number, from 1
 * @param status as Helm says: deployed, superseded, failed, pending-upgrade and so on
 * @param chart the chart and its version, such as {@code upcommerce-1.4.2}; possibly empty
 * @param description what Helm says of it, such as {@code Rollback to 3}; possibly empty
 * @param updatedAt when it was last changed
 */
public record Revision(
    @JsonProperty(required = true) int number,
    @JsonProperty(required = true) String status,
    String chart,
    String description,
    @JsonProperty(defaultValue = "at") Instant updatedAt) {

  /** As Helm describes what failed, and what was killed before its end. */
  private static final Pattern NEVER_WELL =
      Pattern.compile(
          "(?:Release|Upgrade|Rollback) \"[^\"]*\" failed: |Preparing upgrade|Initial install underway");

  /**
   * Whether it was installed and worked as far as Helm knows: it is deployed, or a later one has
   * superseded it. When a rollback fails, Helm takes the revision before it for superseded, even if
   * that failed itself or was never finished; its description still says so.
   *
   * @return false if it failed, is pending, or was uninstalled
   */
  public boolean deployed() {
    return status.equals("deployed")
        || (status.equals("superseded") && !NEVER_WELL.matcher(description).lookingAt());
  }

  /**
   * Whether an operation of Helm is still going on.
   *
   * @return true for pending-install, pending-upgrade, pending-rollback and uninstalling
   */
  public boolean pending() {
    return status.startsWith("pending-") || status.equals("uninstalling");
  }
}
