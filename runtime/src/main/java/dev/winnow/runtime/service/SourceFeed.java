package dev.winnow.runtime.service;

import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.SourceDown;
import dev.winnow.runtime.Backlog;
import dev.winnow.runtime.SignalSource;
import dev.winnow.runtime.journal.Journal;
import dev.winnow.runtime.journal.JournalException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Sends a service the signals of a source that can be resumed, such as a watch of a cluster. What
 * the source remembers is kept with the journal before the signals are sent that it remembers to
 * have told, together with these; they have keys by which a second sending counts for nothing. So
 * no crash makes it lose or double anything. Safe for use by several threads.
 */
public final class SourceFeed implements AutoCloseable {

  private final String name;
  private final Function<Optional<String>, ? extends SignalSource> opener;
  private final Intake intake;
  private final Journal journal;
  private final FeedOptions options;
  private final InstantSource clock;
  private final Consumer<String> notices;
  private final Gathered gathered;
  private final Thread thread;
  private final CountDownLatch caughtUp = new CountDownLatch(1);
  private volatile String failure = "";
  private String trouble = "";

  private SourceFeed(
      String name,
      Function<Optional<String>, ? extends SignalSource> opener,
      Intake intake,
      Journal journal,
      FeedOptions options,
      InstantSource clock,
      Consumer<String> notices) {
    this.name = name;
    this.opener = opener;
    this.intake = intake;
    this.journal = journal;
    this.options = options;
    this.clock = clock;
    this.notices = notices;
    gathered = new Gathered(options.queue());
    thread = new Thread(this::run, "winnow-" + name);
    thread.setDaemon(true);
  }

  /**
   * Begins, or goes on where an earlier feed of that name was.
   *
   * @param name whose memory it is in the journal
   * @param opener gives the source, given what it remembered; closed by the feed
   * @param intake takes the signals in
   * @param journal keeps what is remembered; open until the feed is closed
   * @param options how
   * @param clock tells the time
   * @param notices is told what people should know, in sentences without secrets
   * @return the feed, to be closed before the intake is
   */
  public static SourceFeed start(
      String name,
      Function<Optional<String>, ? extends SignalSource> opener,
      Intake intake,
      Journal journal,
      FeedOptions options,
      InstantSource clock,
      Consumer<String> notices) {
    SourceFeed feed = new SourceFeed(name, opener, intake, journal, options, clock, notices);
    feed.thread.start();
    return feed;
  }

  /**
   * What cannot be seen now.
   *
   * @return outages that are not over, the first first
   */
  public List<SourceDown> unseen() {
    return gathered.unseen();
  }

  /**
   * Waits until it has sent what happened since an earlier feed, so that this is decided on before
   * all else; not longer than the options say, and not where there was no earlier one.
   *
   * @throws InterruptedException if the thread is to end
   */
  public void awaitCaughtUp() throws InterruptedException {
    boolean unused = caughtUp.await(options.catchUp().toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Why it has ended, if it had not been closed.
   *
   * @return a sentence without a full stop; empty while it goes on
   */
  public String failure() {
    return failure;
  }

  private void run() {
    try {
      FeedState before =
          journal
              .remembered(name)
              .map(FeedState::parse)
              .orElseGet(() -> FeedState.begun(clock.instant()));
      Optional<String> memory = Optional.of(before.memory()).filter(text -> !text.isEmpty());
      if (memory.isEmpty()) {
        caughtUp.countDown();
      }
      try (SignalSource source = opener.apply(memory)) {
        feed(source, before, memory.isPresent());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      failure = "the " + name + " is not watched any more: " + e.getMessage();
      notices.accept(failure);
    } finally {
      caughtUp.countDown();
    }
  }

  private void feed(SignalSource source, FeedState before, boolean resumed)
      throws InterruptedException {
    source.watch(gathered::put, notices);
    ask(source);
    Optional<Gathered.Part> first = gathered.part();
    if (first.isEmpty()) {
      // All that was told until now is told again to whoever goes on.
      return;
    }
    if (first.get().unseen().isEmpty()) {
      notices.accept("the " + name + " has been seen once");
    }
    FeedState state = resumed ? catchUp(before, first.get()) : take(before, first.get());
    while (!gathered.isClosed()) {
      gathered.pause(options.every().toNanos());
      gathered.awaitSome();
      ask(source);
      Optional<Gathered.Part> next = gathered.part();
      state = next.isPresent() ? take(state, next.get()) : state;
    }
    ask(source);
    Optional<Gathered.Part> last = gathered.lastPart(options.stop().toNanos());
    keep(last.isPresent() ? take(state, last.get()) : state);
  }

  private void ask(SignalSource source) {
    gathered.asks();
    source.remember(gathered::remembered);
  }

  /** Sends what was not sent, and what happened since, in an order in which it is understood. */
  private FeedState catchUp(FeedState before, Gathered.Part part) throws InterruptedException {
    List<Signal> signals = new ArrayList<>(Backlog.inOrder(part.signals()));
    before.unseen().stream()
        .filter(old -> part.unseen().stream().noneMatch(now -> now.of().equals(old.of())))
        .map(this::over)
        .forEach(signals::add);
    sayOutages(signals);
    FeedState state = before.after(part.memory().get(), signals, part.unseen());
    keep(state);
    List<Submission> all = state.submissions(name, true);
    CompletableFuture<Accepted> sent = intake.submit(all);
    caughtUp.countDown();
    while (!isTaken(sent)) {
      again();
      sent = intake.submit(all);
    }
    return state.sent();
  }

  private SourceDown over(SourceDown outage) {
    return new SourceDown(
        outage.of(), outage.since(), true, outage.reason(), clock.instant(), outage.source());
  }

  /** Remembers a part, and sends it. */
  private FeedState take(FeedState before, Gathered.Part part) throws InterruptedException {
    sayOutages(part.signals());
    FeedState state = before.after(part.memory().get(), part.signals(), part.unseen());
    keep(state);
    List<Submission> all = state.submissions(name, false);
    for (int i = 0; i < all.size(); i += options.batch()) {
      List<Submission> some = all.subList(i, Math.min(all.size(), i + options.batch()));
      while (!isTaken(intake.submit(some))) {
        again();
      }
    }
    return state.sent();
  }

  private void sayOutages(List<Signal> signals) {
    signals.stream()
        .filter(SourceDown.class::isInstance)
        .map(SourceDown.class::cast)
        .map(
            one ->
                (one.over() ? "seen again: " : "not seen any more: ")
                    + one.of()
                    + " ("
                    + one.reason()
                    + ")")
        .forEach(notices);
  }

  private void keep(FeedState state) throws InterruptedException {
    String text = state.toText();
    while (!isKept(text)) {
      again();
    }
  }

  /** Who ends does not try again: what is kept is sent by the next one, the rest seen by it. */
  private void again() throws InterruptedException {
    gathered.pause(options.retry().toNanos());
    if (gathered.isClosed()) {
      throw new InterruptedException("it ends");
    }
  }

  private boolean isKept(String text) {
    try {
      journal.remember(name, text);
      works();
      return true;
    } catch (JournalException e) {
      if (e.isLost()) {
        throw e;
      }
      waits(e.getMessage());
      return false;
    }
  }

  private boolean isTaken(CompletableFuture<Accepted> sent) throws InterruptedException {
    try {
      Accepted unused = sent.get();
      works();
      return true;
    } catch (ExecutionException e) {
      waits(String.valueOf(e.getCause() == null ? e : e.getCause().getMessage()));
      return false;
    }
  }

  private void waits(String why) {
    if (!why.equals(trouble)) {
      trouble = why;
      notices.accept("what is seen of the " + name + " waits: " + why);
    }
  }

  private void works() {
    if (!trouble.isEmpty()) {
      trouble = "";
      notices.accept("what is seen of the " + name + " is taken in again");
    }
  }

  /**
   * Ends: what was seen is remembered and sent, if that can be done in time; if not, it is seen or
   * sent again by the next one.
   */
  @Override
  public void close() {
    gathered.close();
    try {
      thread.join(options.stop().toMillis());
      thread.interrupt();
      thread.join(options.stop().toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
