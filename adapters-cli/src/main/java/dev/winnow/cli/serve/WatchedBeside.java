package dev.winnow.cli.serve;

import dev.winnow.runtime.Cluster;
import dev.winnow.runtime.DecisionHandler;
import dev.winnow.runtime.journal.Journal;
import dev.winnow.runtime.service.ActionReceiver;
import dev.winnow.runtime.service.FeedOptions;
import dev.winnow.runtime.service.Service;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The cluster beside a service, if there is one: watched, and acted on. Safe for use by several
 * threads.
 */
final class WatchedBeside implements AutoCloseable {

  private static final String ONLY_SAID = "said, as this service acts on no cluster";

  private final Service service;
  private final InstantSource clock;
  private final String words;
  private final Optional<ClusterDuty> duty;
  private final Optional<Cluster> hand;

  WatchedBeside(
      Optional<WatchableCluster> cluster,
      Service service,
      ServeSettings settings,
      InstantSource clock,
      Consumer<String> notices) {
    this.service = service;
    this.clock = clock;
    words = cluster.map(one -> "; " + one.words()).orElse("");
    duty =
        cluster.map(one -> new ClusterDuty(one, service, options(one, settings), clock, notices));
    // What was decided is carried out also after the watch has ended: it has a connection of its
    // own.
    hand = cluster.map(one -> one.connect(Optional.empty(), clock));
  }

  private static FeedOptions options(WatchableCluster cluster, ServeSettings settings) {
    return new FeedOptions(
        settings.cluster().every(),
        settings.service().batch(),
        settings.service().queue(),
        settings.service().retry(),
        cluster.patience(),
        settings.service().stop().dividedBy(4));
  }

  /** What is watched, as the rest of a sentence; empty if nothing is. */
  String words() {
    return words;
  }

  /** Begins to watch; returns once that was sent which happened while nobody watched. */
  void begin(Journal journal) {
    try {
      if (duty.isPresent()) {
        duty.get().begin(journal);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Carries actions out. */
  ActionReceiver actions() {
    return new ActionReceiver(
        hand.<DecisionHandler>map(one -> one)
            .orElse(request -> DecisionHandler.said(request, ONLY_SAID, clock)),
        service,
        clock,
        service::whyNoAction,
        () -> duty.map(ClusterDuty::whyNotYet).orElse(""));
  }

  /** What cannot be seen, in sentences. */
  List<String> unseen() {
    return duty.map(ClusterDuty::unseen).orElseGet(List::of);
  }

  /** Sees nothing any more. */
  void rest() {
    duty.ifPresent(ClusterDuty::close);
  }

  /** Acts no more either. */
  @Override
  public void close() {
    hand.ifPresent(Cluster::close);
  }
}
