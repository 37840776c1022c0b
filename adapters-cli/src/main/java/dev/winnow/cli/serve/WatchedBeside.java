package dev.winnow.cli.serve;

import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.runtime.DecisionHandler;
import dev.winnow.runtime.journal.Journal;
import dev.winnow.runtime.service.ActionReceiver;
import dev.winnow.runtime.service.FeedOptions;
import dev.winnow.runtime.service.Service;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** What is watched beside a service, and acted on. Safe for use by several threads. */
final class WatchedBeside implements AutoCloseable {

  private static final String ONLY_SAID = "said, as this service acts on no cluster";

  private final Service service;
  private final InstantSource clock;
  private final List<WatchedSource> watched;
  private final List<WatchDuty> duties;
  private final List<WatchedSource.Hand> hands;

  /** Of several hands the first one that is for an action carries it out. */
  WatchedBeside(
      List<WatchedSource> watched,
      Service service,
      ServeSettings settings,
      InstantSource clock,
      Consumer<String> notices) {
    this.service = service;
    this.clock = clock;
    this.watched = List.copyOf(watched);
    duties =
        watched.stream()
            .map(one -> new WatchDuty(one, service, options(one, settings), clock, notices))
            .toList();
    // What was decided is carried out also after the watch has ended: it has a connection of its
    // own.
    hands = watched.stream().map(one -> one.hand(clock)).toList();
  }

  private static FeedOptions options(WatchedSource watched, ServeSettings settings) {
    return new FeedOptions(
        watched.every(),
        settings.service().batch(),
        settings.service().queue(),
        settings.service().retry(),
        watched.patience(),
        settings.service().stop().dividedBy(4));
  }

  /** What is watched, as the rest of a sentence; empty if nothing is. */
  String words() {
    StringBuilder words = new StringBuilder();
    watched.forEach(one -> words.append("; ").append(one.words()));
    return words.toString();
  }

  /** Begins to watch; returns once that was sent which happened while nobody watched. */
  void begin(Journal journal) {
    try {
      for (WatchDuty duty : duties) {
        duty.begin(journal);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Carries actions out. */
  ActionReceiver actions() {
    return new ActionReceiver(this::act, service, clock, service::whyNoAction, this::whyNotYet);
  }

  private ActionOutcome act(ActionRequest request) {
    return hands.stream()
        .filter(hand -> hand.handles(request))
        .findFirst()
        .map(hand -> hand.act(request))
        .orElseGet(() -> DecisionHandler.said(request, ONLY_SAID, clock));
  }

  private String whyNotYet() {
    return duties.stream()
        .map(WatchDuty::whyNotYet)
        .filter(why -> !why.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** What cannot be seen, in sentences. */
  List<String> unseen() {
    return duties.stream().flatMap(duty -> duty.unseen().stream()).toList();
  }

  /** Sees nothing any more. */
  void rest() {
    duties.forEach(WatchDuty::close);
  }

  /** Acts no more either. */
  @Override
  public void close() {
    hands.forEach(WatchedSource.Hand::close);
  }
}
