package dev.winnow.rules.settings;

import dev.winnow.core.signal.Labels;
import java.time.Duration;
import java.util.List;

/**
 * When somebody works on a node, so that what happens to it is meant. Immutable.
 *
 * @param taints the taints that say so
 * @param begins the reasons of events of a node that say that it begins
 * @param ends the reasons of events of a node that say that it ends
 * @param keepFiringFor for how long after its end a node that is not ready yet is still left alone
 * @param longest after how long a node that is not ready under maintenance is a ticket
 * @param severity how severe that is
 */
public record MaintenanceSettings(
    List<TaintRow> taints,
    List<String> begins,
    List<String> ends,
    Duration keepFiringFor,
    Duration longest,
    String severity) {

  /**
   * What says that somebody works on a node.
   *
   * @param schedulable whether new pods may be put on it
   * @param closed whether an event said that somebody works on it
   * @param held its taints
   * @return in words; empty if nothing does
   */
  public String says(boolean schedulable, boolean closed, Labels held) {
    for (TaintRow row : taints) {
      if (held.containsKey(row.taint())) {
        return row.means();
      }
    }
    return schedulable && !closed ? "" : "cordoned";
  }

  /**
   * Whether the reason of an event says that maintenance begins.
   *
   * @param reason the reason
   * @return true if it is one of {@code begins}
   */
  public boolean isBegin(String reason) {
    return begins.contains(reason);
  }

  /**
   * Whether the reason of an event says that maintenance ends.
   *
   * @param reason the reason
   * @return true if it is one of {@code ends}
   */
  public boolean isEnd(String reason) {
    return ends.contains(reason);
  }

  /**
   * For how long after its end a node is left alone.
   *
   * @return milliseconds
   */
  public long keepFiringForMillis() {
    return keepFiringFor.toMillis();
  }

  /**
   * After how long a node that is not ready is a ticket.
   *
   * @return milliseconds
   */
  public long longestMillis() {
    return longest.toMillis();
  }
}
