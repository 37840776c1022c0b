package dev.winnow.cli;

import dev.winnow.cli.serve.HostChoice;
import dev.winnow.cli.serve.ServeFile;
import dev.winnow.cli.serve.WatchedSource;
import dev.winnow.command.ProcedureRunner;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.rules.settings.Settings;
import dev.winnow.runtime.SignalSource;
import dev.winnow.runtime.Stop;
import dev.winnow.runtime.Tenure;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The machine that a service runs on, watched by it. Immutable.
 *
 * @param host what is watched of it
 * @param every how long what is seen is gathered at least before it is journalled
 */
record ServedHost(WatchedHost host, Duration every) implements WatchedSource {

  /** Gets ready to watch it, if it is to be watched. */
  static Optional<WatchedSource> of(ServeFile file, Map<String, String> environment) {
    HostChoice choice = file.settings().host();
    if (!choice.watch()) {
      return Optional.empty();
    }
    Settings settings = file.source().readSettings();
    AllowedProcedures procedures =
        new AllowedProcedures(
            settings.procedures(), choice.act(), Optional.of(file.ledger()), environment);
    return Optional.of(
        new ServedHost(
            WatchedHost.of(settings.host(), procedures, settings.guardTable()), choice.every()));
  }

  @Override
  public String name() {
    return "host";
  }

  @Override
  public String words() {
    return host.words();
  }

  @Override
  public SignalSource connect(Optional<String> memory, InstantSource clock) {
    return host.source(memory, clock);
  }

  @Override
  public Hand hand(InstantSource clock) {
    return new HostHand(host.runner(clock));
  }

  /** Runs procedures, and does nothing else. */
  private record HostHand(ProcedureRunner procedures) implements Hand {

    @Override
    public boolean handles(ActionRequest request) {
      return procedures.handles(request.what());
    }

    @Override
    public ActionOutcome act(ActionRequest request) {
      return procedures.run(request);
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }

  @Override
  public Turn turn(Stop stop, Consumer<String> notices) {
    return new OwnTurn(stop);
  }

  /** Nobody else watches this machine for this service. */
  private record OwnTurn(Stop stop) implements Turn {

    @Override
    public boolean waits() {
      return !stop.isAsked();
    }

    @Override
    public Tenure tenure() {
      return Tenure.alone();
    }

    @Override
    public void close() {
      // Nothing is held.
    }
  }

  @Override
  public Duration patience() {
    return host.settings().limit();
  }

  @Override
  public Duration look() {
    return host.settings().look();
  }
}
