package dev.winnow.cli;

import dev.winnow.cli.serve.ClusterOptions;
import dev.winnow.cli.serve.ServeFile;
import dev.winnow.cli.serve.WatchedSource;
import dev.winnow.core.PolicyException;
import dev.winnow.core.PolicyProblem;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.k8s.lease.LeaseOptions;
import dev.winnow.rules.settings.Settings;
import dev.winnow.runtime.Cluster;
import dev.winnow.runtime.Stop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The cluster of a service. Immutable.
 *
 * @param opened how it is reached
 * @param lease what keeps others from watching the same place, if anything does
 * @param every how long what is seen is gathered at least before it is journalled
 */
record ServedCluster(WatchedCluster.Opened opened, Optional<LeaseOptions> lease, Duration every)
    implements WatchedSource {

  /**
   * Gets ready to reach it, if there is one to watch.
   *
   * @throws CommandFailure if there is no such context, or no way to any cluster
   */
  static Optional<WatchedSource> of(ServeFile file, Map<String, String> all) {
    ClusterOptions options = file.settings().cluster();
    if (!options.watch()) {
      return Optional.empty();
    }
    Map<String, String> environment = environment(file, all);
    Settings settings = file.source().readSettings();
    WatchedCluster.Opened opened =
        new WatchedCluster(
                named(options.context()),
                options.namespaces(),
                options.allNamespaces(),
                options.act(),
                Optional.of(file.ledger()))
            .open(environment, settings);
    LeaseChoice choice = new LeaseChoice(named(options.lease()), options.noLease());
    return Optional.of(
        new ServedCluster(opened, choice.lease(opened, environment), options.every()));
  }

  /**
   * Finds what is wrong with the way to it. Nothing is asked of a cluster.
   *
   * @throws PolicyException if something is
   */
  static void check(ServeFile file, Map<String, String> all) {
    ClusterOptions options = file.settings().cluster();
    if (!options.watch()) {
      return;
    }
    try {
      ClusterAccess.check(named(options.context()), environment(file, all));
    } catch (CommandFailure e) {
      String why = String.valueOf(e.getMessage());
      throw new PolicyException(List.of(new PolicyProblem(file.path().toString(), 0, 0, why)));
    }
  }

  /** With the kubeconfig that the file names, if it names one. */
  private static Map<String, String> environment(ServeFile file, Map<String, String> all) {
    Optional<Path> named = file.kubeconfig();
    if (named.isEmpty()) {
      return all;
    }
    if (!Files.isRegularFile(named.get())) {
      throw new CommandFailure(
          file.path() + ": the kubeconfig " + named.get() + " of \"cluster\" is not there.");
    }
    Map<String, String> environment = new HashMap<>(all);
    environment.put("KUBECONFIG", named.get().toString());
    return environment;
  }

  private static Optional<String> named(String text) {
    return Optional.of(text).filter(some -> !some.isEmpty());
  }

  @Override
  public String name() {
    return "cluster";
  }

  @Override
  public String words() {
    return opened.words("cluster.act")
        + lease.map(one -> "; asking for the lease " + one).orElse("");
  }

  @Override
  public Cluster connect(Optional<String> memory, InstantSource clock) {
    return opened.connect(memory, clock);
  }

  @Override
  public Hand hand(InstantSource clock) {
    return new ClusterHand(connect(Optional.empty(), clock));
  }

  /** All that is to be done, it can be asked to do. */
  private record ClusterHand(Cluster cluster) implements Hand {

    @Override
    public boolean handles(ActionRequest request) {
      return true;
    }

    @Override
    public ActionOutcome act(ActionRequest request) {
      return cluster.act(request);
    }

    @Override
    public void close() {
      cluster.close();
    }
  }

  @Override
  public Turn turn(Stop stop, Consumer<String> notices) {
    return Watchman.of(lease, opened, stop, notices::accept);
  }

  @Override
  public Duration patience() {
    return opened.settings().requestLimit();
  }

  @Override
  public Duration look() {
    return opened.settings().leaseRetry();
  }
}
