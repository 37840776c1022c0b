package dev.winnow.host;

import dev.winnow.core.signal.Probe;
import dev.winnow.core.signal.Signal;
import dev.winnow.host.probe.Answer;
import dev.winnow.host.probe.ProbeOptions;
import dev.winnow.host.probe.Prober;
import dev.winnow.host.reading.HostReading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What there is to be done for the options. Stateless. */
final class Tasks {

  /** A probe waits so much longer than for one answer: for a name, a port and a status. */
  private static final int ANSWERS = 3;

  private Tasks() {}

  static List<Task> of(HostOptions options, HostReading reading) {
    List<Task> all = new ArrayList<>();
    all.add(
        reads(
            "processors and memory of " + options.host(),
            options.every(),
            options.limit(),
            at -> List.copyOf(reading.load(at))));
    all.add(
        reads(
            "disks of " + options.host(),
            options.storageEvery(),
            options.limit(),
            at -> List.copyOf(reading.disks(at))));
    options.probes().forEach(probe -> all.add(probes(options.prober(), probe)));
    return all;
  }

  private static Task reads(String name, Duration every, Duration limit, Task.Work work) {
    return new Task(name, every, limit, work, at -> List.of());
  }

  private static Task probes(String by, ProbeOptions options) {
    Prober prober = Prober.of(options.target());
    return new Task(
        "probe " + options.name(),
        options.every(),
        options.limit().multipliedBy(ANSWERS),
        at -> List.of(probe(by, options, prober.probe(options.limit()), at)),
        at -> List.of(probe(by, options, new Answer(false, "it does not come to an end"), at)));
  }

  private static Signal probe(String by, ProbeOptions options, Answer answer, Instant at) {
    return new Probe(options.name(), answer.reachable(), answer.detail(), at, by);
  }
}
