package dev.winnow.runtime.service;

import dev.winnow.core.Policy;
import dev.winnow.core.TriageEngine;
import dev.winnow.runtime.RulesOut;
import dev.winnow.runtime.WatchReport;
import dev.winnow.runtime.delivery.Routing;
import dev.winnow.runtime.journal.Journal;
import dev.winnow.runtime.journal.JournalException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Takes signals in, journals them, and decides on them in a thread of its own. What it has accepted
 * is in the journal; what it has decided is there before anybody hears of it. After a crash it goes
 * on from the newest snapshot and the entries after it, and decides the same again.
 *
 * <p>Safe for use by several threads.
 */
public final class Service implements Intake, Desk, AutoCloseable {

  /** Another policy to go on by. */
  private record Change(Policy policy, CompletableFuture<Void> done) {}

  private final Policy policy;
  private final Opening opening;
  private final Routing routing;
  private final InstantSource clock;
  private final LongSupplier nanos;
  private final ServiceOptions options;
  private final WatchReport report;
  private final ServiceListener listener;
  private final RulesOut rulesOut;
  private final Inbox inbox;
  private final Shadowing shadowing = new Shadowing();
  private final Thread thread = new Thread(this::run, "winnow-engine");
  private final CountDownLatch over = new CountDownLatch(1);
  private final ExecutorService answers =
      Executors.newCachedThreadPool(work -> thread(work, "winnow-answers"));
  private final ExecutorService snapshots =
      Executors.newSingleThreadExecutor(work -> thread(work, "winnow-snapshots"));
  private volatile boolean stopping;
  private final List<Change> changes = new ArrayList<>();
  private volatile Health health = new Health(Health.State.STANDBY, Instant.EPOCH, 0, 0, List.of());

  /**
   * A service that has not begun.
   *
   * @param policy what to decide by
   * @param opening opens the journal; asked by the service's thread
   * @param routing who hears of what; used by the service's thread
   * @param clock tells the time
   * @param nanos how time passes, such as {@code System::nanoTime}
   * @param options how it works
   * @param report hears of all that happens, by the service's thread
   * @param listener hears what becomes of the service
   */
  public Service(
      Policy policy,
      Opening opening,
      Routing routing,
      InstantSource clock,
      LongSupplier nanos,
      ServiceOptions options,
      WatchReport report,
      ServiceListener listener) {
    this.policy = policy;
    this.opening = opening;
    this.routing = routing;
    this.clock = clock;
    this.nanos = nanos;
    this.options = options;
    this.report = report;
    this.listener = listener;
    rulesOut = new RulesOut(options.severity(), options.again());
    inbox = new Inbox(options.queue(), options.retry(), nanos);
  }

  private static Thread thread(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Begins. Signals are taken in once the journal is open and read.
   *
   * @throws IllegalThreadStateException if it has begun before
   */
  public void start() {
    thread.start();
  }

  @Override
  public CompletableFuture<Accepted> submit(List<Submission> signals) {
    return answered(inbox.offer(signals));
  }

  @Override
  public <T> CompletableFuture<T> ask(Function<? super TriageEngine, ? extends T> question) {
    return answered(inbox.ask(question));
  }

  /** What is done with an answer is not done by the engine's thread: to send it may take long. */
  private <T> CompletableFuture<T> answered(CompletableFuture<T> answer) {
    return answer.whenCompleteAsync((value, failed) -> {}, answers);
  }

  @Override
  public Health health() {
    Health known = health;
    return new Health(
        known.state(), known.now(), known.entries(), inbox.queued(), known.troubles());
  }

  /**
   * Why no action may be carried out now.
   *
   * @return a sentence without a full stop; empty if actions may be carried out
   */
  public String whyNoAction() {
    return rulesOut.isWhole() ? "" : rulesOut.why();
  }

  /**
   * Goes on by another policy, from the next signal on.
   *
   * @param next the other policy
   * @return done once it decides. It fails with what is wrong with the policy, and then the one
   *     before goes on deciding
   */
  public CompletableFuture<Void> change(Policy next) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    CompletableFuture<Void> asked =
        inbox.ask(
            engine -> {
              changes.add(new Change(next, done));
              return null;
            });
    return asked.thenCompose(unused -> done);
  }

  /**
   * Lets another policy decide beside, from where the first one stands. It does nothing; what it
   * decides otherwise is counted. It begins anew when the first policy is changed.
   *
   * @param next the other policy; empty for none from now on
   * @return done once it has begun
   */
  public CompletableFuture<Void> shadow(Optional<ShadowPlan> next) {
    return inbox.ask(
        engine -> {
          shadowing.begin(next, engine);
          return null;
        });
  }

  /**
   * How it stands with the policy beside.
   *
   * @return empty if there is none
   */
  public Optional<ShadowStanding> shadow() {
    return shadowing.standing();
  }

  private void run() {
    Optional<RuntimeException> failure = Optional.empty();
    try {
      while (!stopping && !hasLived()) {
        inbox.await(options.retry().toNanos());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      failure = Optional.of(e);
    } catch (Error e) {
      // Whoever started the service must know that it did not end well.
      failure = Optional.of(new IllegalStateException("the service cannot go on: " + e, e));
    } finally {
      inbox.close();
      snapshots.shutdown();
      refuseWhatWaits();
      show(Health.State.STOPPED, health.now(), health.entries(), health.troubles());
      listener.ended(failure);
      over.countDown();
    }
  }

  /** False if it could not begin, which may pass: its disk is full. */
  private boolean hasLived() throws InterruptedException {
    try (Journal journal = opening.open()) {
      show(Health.State.RECOVERING, Instant.EPOCH, 0, health.troubles());
      serve(journal);
      return true;
    } catch (JournalException e) {
      if (!e.isPassing() || health.state() == Health.State.RUNNING) {
        throw e;
      }
      List<String> why = List.of(e.getMessage());
      if (!health.troubles().equals(why)) {
        report.notice(clock.instant(), e.getMessage() + "; nothing is taken in until then");
      }
      show(Health.State.STANDBY, Instant.EPOCH, 0, why);
      return false;
    }
  }

  private void serve(Journal journal) {
    Ledger ledger = new Ledger(journal);
    try (Deciding deciding =
            Recovering.of(journal, ledger, policy, routing, rulesOut, report, clock.instant());
        Shadowing beside = shadowing) {
      Rounds rounds =
          new Rounds(
              journal,
              ledger,
              deciding,
              beside,
              inbox,
              options,
              clock,
              nanos,
              report,
              listener::decided,
              snapshots);
      rounds.begin();
      inbox.open();
      show(rounds, ledger);
      listener.running(journal);
      while (!stopping) {
        rounds.await();
        round(rounds, ledger, deciding);
      }
      inbox.close();
      while (!inbox.isEmpty() || (ledger.hasDecided() && ledger.trouble().isEmpty())) {
        round(rounds, ledger, deciding);
      }
      rounds.end();
      listener.ending();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void round(Rounds rounds, Ledger ledger, Deciding deciding) {
    if (rounds.next()) {
      listener.written();
    }
    inbox.questions().forEach(question -> question.ask(deciding.engine()));
    change(rounds, ledger, deciding);
    show(rounds, ledger);
  }

  private void change(Rounds rounds, Ledger ledger, Deciding deciding) {
    for (Change one : changes) {
      try {
        ledger.flush();
        deciding.change(one.policy());
        rounds.keep();
        shadowing.anew(deciding.engine());
        listener.changed(one.policy());
        one.done().complete(null);
      } catch (RuntimeException e) {
        one.done().completeExceptionally(e);
      }
    }
    changes.clear();
  }

  private void show(Rounds rounds, Ledger ledger) {
    List<String> troubles = new ArrayList<>(rounds.troubles());
    if (!rulesOut.isWhole()) {
      troubles.add(rulesOut.why());
    }
    show(Health.State.RUNNING, rounds.now(), ledger.last(), troubles);
  }

  private void show(Health.State state, Instant now, long entries, List<String> troubles) {
    health = new Health(state, now, entries, 0, troubles);
  }

  private void refuseWhatWaits() {
    while (!inbox.isEmpty()) {
      inbox
          .take(Integer.MAX_VALUE)
          .forEach(offer -> offer.answer().completeExceptionally(inbox.ended()));
    }
    inbox.refuseQuestions();
    changes.forEach(one -> one.done().completeExceptionally(inbox.ended()));
  }

  /**
   * Ends: takes nothing in any more, journals what was taken in, decides on it, and keeps where the
   * engine stands.
   *
   * @throws JournalException if it did not end in time; what it has accepted is in the journal
   */
  @Override
  public void close() {
    stopping = true;
    inbox.wake();
    if (thread.getState() == Thread.State.NEW) {
      return;
    }
    if (health.state() == Health.State.STANDBY) {
      thread.interrupt();
    }
    try {
      if (!over.await(options.stop().toMillis(), TimeUnit.MILLISECONDS)) {
        throw new JournalException("the service did not end within " + options.stop());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
