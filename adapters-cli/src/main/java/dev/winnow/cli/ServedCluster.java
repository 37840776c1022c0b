package dev.winnow.cli;

import dev.winnow.cli.serve.ClusterOptions;
import dev.winnow.cli.serve.WatchableCluster;
import dev.winnow.k8s.lease.LeaseOptions;
import dev.winnow.rules.settings.Settings;
import dev.winnow.runtime.Cluster;
import dev.winnow.runtime.Stop;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The cluster of a service. Immutable.
 *
 * @param opened how it is reached
 * @param lease what keeps others from watching the same place, if anything does
 */
record ServedCluster(WatchedCluster.Opened opened, Optional<LeaseOptions> lease)
    implements WatchableCluster {

  /**
   * Gets ready to reach it, if there is one to watch.
   *
   * @throws CommandFailure if there is no such context, or no way to any cluster
   */
  static Optional<WatchableCluster> of(
      ClusterOptions options, Settings settings, Map<String, String> environment) {
    if (!options.watch()) {
      return Optional.empty();
    }
    WatchedCluster.Opened opened =
        new WatchedCluster(
                named(options.context()),
                options.namespaces(),
                options.allNamespaces(),
                options.act())
            .open(environment, settings);
    LeaseChoice choice = new LeaseChoice(named(options.lease()), options.noLease());
    return Optional.of(new ServedCluster(opened, choice.lease(opened, environment)));
  }

  private static Optional<String> named(String text) {
    return Optional.of(text).filter(some -> !some.isEmpty());
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
  public Turn turn(Stop stop, Consumer<String> notices) {
    return Watchman.of(lease, opened, stop, notices::accept);
  }

  @Override
  public Duration look() {
    return opened.settings().leaseRetry();
  }
}
