package dev.winnow.rules.settings;

import dev.winnow.core.fact.incident.Backlog;
import dev.winnow.core.signal.LogLine;
import dev.winnow.core.signal.Measurement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What signals say of workers. Immutable, safe for use by several threads. */
public final class WorkerTable {

  private final List<QueueWorker> workers;
  private final Map<String, LogReader> logs = new LinkedHashMap<>();

  /**
   * A table.
   *
   * @param workers the workers
   */
  public WorkerTable(List<QueueWorker> workers) {
    this.workers = List.copyOf(workers);
    for (QueueWorker worker : workers) {
      WorkLog log = worker.log();
      if (log != null) {
        logs.put(worker.worker(), new LogReader(log));
      }
    }
  }

  /**
   * What a measurement says.
   *
   * @param measurement what was measured
   * @return what to keep; none if it is about no worker
   */
  public List<Backlog> toldBy(Measurement measurement) {
    return workers.stream().flatMap(worker -> worker.toldBy(measurement).stream()).toList();
  }

  /**
   * What a line of a log says.
   *
   * @param line a line of any log
   * @return what to keep; none if it is of the log of no worker
   */
  public List<Backlog> toldBy(LogLine line) {
    return logs.entrySet().stream()
        .filter(log -> log.getValue().reads(line))
        .map(log -> Backlog.read(log.getKey(), log.getValue().read(line)))
        .toList();
  }

  @Override
  public String toString() {
    return "the table of workers";
  }
}
