package dev.winnow.cli.serve;

import dev.winnow.core.signal.SourceDown;
import dev.winnow.runtime.SignalSource;
import dev.winnow.runtime.Stop;
import dev.winnow.runtime.Tenure;
import dev.winnow.runtime.journal.Journal;
import dev.winnow.runtime.service.FeedOptions;
import dev.winnow.runtime.service.Intake;
import dev.winnow.runtime.service.SourceFeed;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Watches what is beside a service while it is this process's turn. Safe for use by several
 * threads.
 */
final class WatchDuty implements AutoCloseable {

  private final WatchedSource watched;
  private final Intake intake;
  private final FeedOptions options;
  private final InstantSource clock;
  private final Consumer<String> notices;
  private final Stop stop = new Stop();
  private final CountDownLatch caughtUp = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile String whyNotMine = "the journal is not open yet";
  private volatile Optional<Tenure> tenure = Optional.empty();
  private volatile Optional<SourceFeed> feed = Optional.empty();
  private volatile Optional<Thread> thread = Optional.empty();

  WatchDuty(
      WatchedSource watched,
      Intake intake,
      FeedOptions options,
      InstantSource clock,
      Consumer<String> notices) {
    this.watched = watched;
    this.intake = intake;
    this.options = options;
    this.clock = clock;
    this.notices = notices;
  }

  /** Begins, once the journal is there; returns when it has caught up, or that takes too long. */
  void begin(Journal journal) throws InterruptedException {
    Thread begun = new Thread(() -> run(journal), "winnow-duty");
    begun.setDaemon(true);
    thread = Optional.of(begun);
    begun.start();
    boolean unused = caughtUp.await(options.catchUp().toMillis(), TimeUnit.MILLISECONDS);
  }

  private void run(Journal journal) {
    try {
      while (!stop.isAsked()) {
        turn(journal);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      caughtUp.countDown();
    }
  }

  private void turn(Journal journal) throws InterruptedException {
    try (WatchedSource.Turn turn = watched.turn(stop, this::saidOfTurn)) {
      if (!turn.waits()) {
        return;
      }
      tenure = Optional.of(turn.tenure());
      try (SourceFeed begun =
          SourceFeed.start(
              watched.name(), this::connect, intake, journal, options, clock, notices)) {
        feed = Optional.of(begun);
        begun.awaitCaughtUp();
        caughtUp.countDown();
        stop.whenAsked(over::countDown);
        while (!stop.isAsked() && turn.tenure().state() != Tenure.State.LOST) {
          boolean unused = over.await(watched.look().toMillis(), TimeUnit.MILLISECONDS);
        }
      } finally {
        tenure = Optional.empty();
        feed = Optional.empty();
      }
    }
  }

  private void saidOfTurn(String words) {
    whyNotMine = words;
    notices.accept(words);
  }

  private SignalSource connect(Optional<String> memory) {
    return watched.connect(memory, clock);
  }

  /** Why no action may be carried out just now; empty if they may. */
  String whyNotYet() {
    Tenure.State state = tenure.map(Tenure::state).orElse(Tenure.State.UNSURE);
    return switch (state) {
      case HELD -> "";
      case UNSURE, UNREACHABLE ->
          the() + " is not watched, or it is not sure that it may be acted on: " + whyNotMine;
      case LOST -> "another process watches " + the() + " now";
    };
  }

  private String the() {
    return "the " + watched.name();
  }

  /** What is not seen of it, in sentences. */
  List<String> unseen() {
    return feed.map(WatchDuty::unseen)
        .orElseGet(() -> List.of(the() + " is not watched: " + whyNotMine));
  }

  private static List<String> unseen(SourceFeed one) {
    return one.failure().isEmpty()
        ? one.unseen().stream().map(WatchDuty::words).toList()
        : List.of(one.failure());
  }

  private static String words(SourceDown outage) {
    return "not seen since " + outage.since() + ": " + outage.of() + " (" + outage.reason() + ")";
  }

  /** Ends the watch; what was seen is journalled. */
  @Override
  public void close() {
    stop.ask();
    over.countDown();
    try {
      if (thread.isPresent()) {
        thread.get().join(options.stop().toMillis() * 2);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
