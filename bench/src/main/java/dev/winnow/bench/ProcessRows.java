package dev.winnow.bench;

import java.io.IOException;
import java.util.List;

/** The rows of whole processes: replay and start. */
final class ProcessRows {

  private final Processes processes;
  private final Table table;
  private final boolean quick;

  ProcessRows(Processes processes, Table table, boolean quick) {
    this.processes = processes;
    this.table = table;
    this.quick = quick;
  }

  void replay() throws IOException, InterruptedException {
    int lines = quick ? 100_000 : 1_000_000;
    processes.warmUp();
    for (Logs log : Logs.values()) {
      Processes.Run run = processes.replay(log, lines);
      double rate = lines / run.wall();
      table.row(
          "replay of " + Table.number(lines) + " lines, 512 MB: " + log.words,
          Table.number(Math.round(rate / 1000) * 1000) + " lines/s (" + run.words() + ")",
          "at least " + Table.number(log.target) + "/s",
          run.ok() && rate >= log.target);
    }
  }

  void start() throws IOException, InterruptedException {
    processes.warmUp();
    Processes.Run bare = processes.nothing(quick ? 10 : 20);
    Processes.Run sample = processes.sample(quick ? 5 : 15);
    double starts = sample.cpu() / bare.cpu();
    table.row(
        "start: replay of the sample, in starts of a bare JVM",
        Table.decimal(starts) + " by processor time (" + bare.words() + ")",
        "at most 7",
        sample.ok() && bare.ok() && starts <= 7);
    atMost("start: replay of the sample", sample, 0.35);
  }

  void ownRules() throws IOException, InterruptedException {
    processes.warmUp();
    List<Processes.Run> own = processes.ownRules(quick ? 1 : 5);
    atMost("the same with own rules, the first time", own.get(0), 1.2);
    atMost("the same with own rules, again", own.get(1), 0.45);
  }

  private void atMost(String measure, Processes.Run run, double seconds) {
    table.row(measure, run.words(), "at most " + seconds + " s", run.ok() && run.wall() <= seconds);
  }
}
