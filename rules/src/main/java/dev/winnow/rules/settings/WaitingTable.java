package dev.winnow.rules.settings;

import dev.winnow.core.fact.cluster.UnhealthyPod;
import dev.winnow.core.fact.cluster.UnhealthyStatus;
import dev.winnow.core.signal.PodStatus;
import dev.winnow.core.signal.PodWait;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which troubles it is that pods and containers wait. Safe for use by several threads. */
public final class WaitingTable {

  private final PodTroubleSettings settings;
  private final SchedulingTable causes;

  /**
   * A table.
   *
   * @param settings its rows, of which of each kind the first that fits counts; and how severe each
   *     kind is
   */
  public WaitingTable(PodTroubleSettings settings) {
    this.settings = settings;
    this.causes = new SchedulingTable(settings.causes());
  }

  /**
   * In which troubles a pod is that waits, or of which a container waits, or that has ended.
   *
   * @param status how the pod is
   * @return one for each name of an incident, as a first status tells it; possibly none
   */
  public List<UnhealthyPod> troublesOf(PodStatus status) {
    Map<String, UnhealthyPod> found = new LinkedHashMap<>();
    for (PodWait wait : status.waits()) {
      add(status, wait, false, found);
    }
    for (PodWait wait : status.worst()) {
      add(status, wait, true, found);
    }
    return List.copyOf(found.values());
  }

  private void add(PodStatus status, PodWait wait, boolean ended, Map<String, UnhealthyPod> found) {
    for (WaitingRow row : rowsOf(status, wait)) {
      if (row.ended() == ended) {
        found.computeIfAbsent(row.name(), name -> UnhealthyPod.of(trouble(status, wait, row)));
      }
    }
  }

  private List<WaitingRow> rowsOf(PodStatus status, PodWait wait) {
    if (wait.reason().equals(PodWait.RESTARTED) && !settings.crashes(status, wait)) {
      return List.of();
    }
    List<WaitingRow> fitting = new ArrayList<>();
    Set<String> kinds = new HashSet<>();
    for (WaitingRow row : settings.waits()) {
      if (row.fits(wait.reason(), status.phase()) && kinds.add(row.kind())) {
        fitting.add(row);
      }
    }
    return fitting;
  }

  private UnhealthyStatus trouble(PodStatus status, PodWait wait, WaitingRow row) {
    String kind = row.kind();
    return new UnhealthyStatus(
        status,
        wait,
        row.name(),
        settings.severityOf(kind),
        row.schedules() ? causes.commonCause(wait.nodeReasons()) : "",
        settings.forMillis(kind),
        row.ended());
  }

  @Override
  public String toString() {
    return "the table of waits";
  }
}
