package dev.winnow.host;

import dev.winnow.host.log.LogOptions;
import dev.winnow.host.probe.ProbeOptions;
import java.time.Duration;
import java.util.List;

/**
 * What is watched of a host, and how often. Immutable.
 *
 * @param host how people call it
 * @param prober who tries to reach things, as probes say it
 * @param every how often processors and memory are read
 * @param storageEvery how often disks are
 * @param limit how long a reading may take
 * @param look how often logs are looked at, and at least whether anything is due
 * @param probes what it tries to reach
 * @param logs which logs it follows
 */
public record HostOptions(
    String host,
    String prober,
    Duration every,
    Duration storageEvery,
    Duration limit,
    Duration look,
    List<ProbeOptions> probes,
    List<LogOptions> logs) {

  /** Keeps its own copies. */
  public HostOptions {
    probes = List.copyOf(probes);
    logs = List.copyOf(logs);
  }
}
