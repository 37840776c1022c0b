package dev.winnow.cli;

import dev.winnow.command.ProcedureRunner;
import dev.winnow.host.HostOptions;
import dev.winnow.host.HostWatch;
import dev.winnow.host.log.LogOptions;
import dev.winnow.host.probe.ProbeOptions;
import dev.winnow.host.probe.Target;
import dev.winnow.host.reading.OshiReading;
import dev.winnow.rules.settings.Address;
import dev.winnow.rules.settings.GuardTable;
import dev.winnow.rules.settings.HostSettings;
import dev.winnow.rules.settings.LogRow;
import dev.winnow.rules.settings.ProbeRow;
import dev.winnow.runtime.DecisionHandler;
import dev.winnow.runtime.SignalSource;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The machine that this runs on, and how much of it is watched. Immutable.
 *
 * @param settings what is watched of it
 * @param name how people call it
 * @param procedures what may be run on it
 * @param guards what must not be done, whatever is decided
 */
record WatchedHost(
    HostSettings settings, String name, AllowedProcedures procedures, GuardTable guards)
    implements Watchable {

  private static final String ONLY_SAID = "said, as this watch acts on no cluster";

  static WatchedHost of(HostSettings settings, AllowedProcedures procedures, GuardTable guards) {
    String name = settings.name().isBlank() ? ownName() : settings.name();
    return new WatchedHost(settings, name, procedures, guards);
  }

  private static String ownName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  @Override
  public String words() {
    return "watching the host "
        + name
        + "; probes: "
        + settings.probes().size()
        + ", logs: "
        + settings.logs().size()
        + (procedures.acts() ? "; running procedures" : "; actions are only said");
  }

  @Override
  public void check(String memory) {
    HostWatch.check(memory);
  }

  @Override
  public Live connect(Optional<String> memory, InstantSource clock) {
    return new Live(
        source(memory, clock),
        new ProceduresFirst(
            runner(clock), request -> DecisionHandler.said(request, ONLY_SAID, clock)));
  }

  /** The watch alone. */
  SignalSource source(Optional<String> memory, InstantSource clock) {
    OshiReading reading = new OshiReading(name, settings.mounts());
    return new HostWatch(options(), reading, memory, clock);
  }

  /** What runs procedures. */
  ProcedureRunner runner(InstantSource clock) {
    return procedures.runner(clock, guards::against);
  }

  private HostOptions options() {
    return new HostOptions(
        name,
        settings.prober().isBlank() ? name : settings.prober(),
        settings.every(),
        settings.storageEvery(),
        settings.limit(),
        settings.look(),
        settings.probes().stream().map(WatchedHost::probe).toList(),
        settings.logs().stream().map(this::log).toList());
  }

  private static ProbeOptions probe(ProbeRow row) {
    return new ProbeOptions(row.name(), target(row), row.every(), row.limit());
  }

  private static Target target(ProbeRow row) {
    return row.address()
        .<Target>map(web -> new Target.Http(URI.create(web), row.codes(), row.follow()))
        .or(() -> row.port().map(port -> new Target.Tcp(port.host(), port.port())))
        .orElseGet(() -> nameServer(row));
  }

  private static Target nameServer(ProbeRow row) {
    Address server = row.nameServer().orElseThrow();
    return new Target.Dns(server.host(), server.port(), row.asked().orElseThrow());
  }

  private LogOptions log(LogRow row) {
    return new LogOptions(Path.of(row.file()), row.called(), row.format(), settings.linger());
  }
}
