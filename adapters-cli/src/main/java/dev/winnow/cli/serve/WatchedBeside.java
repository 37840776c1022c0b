package dev.winnow.cli.serve;

import dev.winnow.runtime.Cluster;
import dev.winnow.runtime.DecisionHandler;
import dev.winnow.runtime.journal.Journal;
import dev.winnow.runtime.service.FeedOptions;
import dev.winnow.runtime.service.Service;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The cluster beside a service: watched, and acted on. Safe for use by several threads. */
final class WatchedBeside implements AutoCloseable {

  private final WatchableCluster cluster;
  private final ClusterDuty duty;
  private final Cluster hand;

  WatchedBeside(
      WatchableCluster cluster,
      Service service,
      ServeSettings settings,
      InstantSource clock,
      Consumer<String> notices) {
    this.cluster = cluster;
    FeedOptions options =
        new FeedOptions(
            settings.cluster().every(),
            settings.service().batch(),
            settings.service().queue(),
            settings.service().retry(),
            cluster.patience(),
            settings.service().stop().dividedBy(4));
    duty = new ClusterDuty(cluster, service, options, clock, notices);
    // What was decided is carried out also after the watch has ended: it has a connection of its
    // own.
    hand = cluster.connect(Optional.empty(), clock);
  }

  String words() {
    return cluster.words();
  }

  /** Begins to watch; returns once that was sent which happened while nobody watched. */
  void begin(Journal journal) throws InterruptedException {
    duty.begin(journal);
  }

  DecisionHandler hand() {
    return hand;
  }

  String whyNotYet() {
    return duty.whyNotYet();
  }

  List<String> unseen() {
    return duty.unseen();
  }

  /** Sees nothing any more. */
  void rest() {
    duty.close();
  }

  /** Acts no more either. */
  @Override
  public void close() {
    hand.close();
  }
}
