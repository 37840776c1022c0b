package dev.winnow.rules.settings;

import dev.winnow.core.fact.cluster.Node;
import dev.winnow.core.signal.Labels;
import java.time.Duration;
import java.util.List;
import java.util.Map;

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
   * @param events what events said of it: their reasons, each with when that was
   * @param held its taints
   * @return in words; empty if nothing does
   */
  public String says(boolean schedulable, Map<String, Long> events, Labels held) {
    for (TaintRow row : taints) {
      if (held.containsKey(row.taint())) {
        return row.means();
      }
    }
    return schedulable && latest(begins, events) <= latest(ends, events) ? "" : "cordoned";
  }

  /**
   * Whether anything says that somebody works on a node.
   *
   * @param schedulable whether new pods may be put on it
   * @param events what events said of it: their reasons, each with when that was
   * @param held its taints
   * @return true if something does
   */
  public boolean isWork(boolean schedulable, Map<String, Long> events, Labels held) {
    return !says(schedulable, events, held).isEmpty();
  }

  /**
   * Whether work on a node begins or ends.
   *
   * @param maintained whether somebody worked on it until now
   * @param schedulable whether new pods may be put on it
   * @param events what events said of it: their reasons, each with when that was
   * @param held its taints
   * @return true if what is said of it now says otherwise
   */
  public boolean turns(
      boolean maintained, boolean schedulable, Map<String, Long> events, Labels held) {
    return isWork(schedulable, events, held) != maintained;
  }

  private static long latest(List<String> reasons, Map<String, Long> events) {
    long latest = 0;
    for (String reason : reasons) {
      latest = Math.max(latest, events.getOrDefault(reason, 0L));
    }
    return latest;
  }

  /**
   * What says that somebody works on a node, or that somebody did a moment before.
   *
   * @param node the node
   * @return in words
   */
  public String says(Node node) {
    String work = says(node.isSchedulable(), node.getEvents(), node.getTaints());
    return work.isEmpty() ? "given back a moment ago" : work;
  }

  /**
   * Until when a node is under maintenance, if nothing changes.
   *
   * @param node a node that somebody works on, or that was given back
   * @return in epoch milliseconds; {@link Long#MAX_VALUE} while somebody works on it
   */
  public long lastsUntil(Node node) {
    return isWork(node.isSchedulable(), node.getEvents(), node.getTaints())
        ? Long.MAX_VALUE
        : node.getMendedAt() + keepFiringFor.toMillis();
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
