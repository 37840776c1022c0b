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
import java.util.concurrent.ExecutionException;
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

  private void run() {
    try {
      FeedState before =
          journal
              .remembered(name)
              .map(FeedState::parse)
              .orElseGet(() -> FeedState.begun(clock.instant()));
      send(before);
      Optional<String> memory = Optional.of(before.memory()).filter(text -> !text.isEmpty());
      try (SignalSource source = opener.apply(memory)) {
        feed(source, before, memory.isPresent());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (JournalException | IllegalArgumentException e) {
      notices.accept("the " + name + " is not watched any more: " + e.getMessage());
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
    notices.accept("the " + name + " has been seen once");
    FeedState state = take(before, resumed ? caughtUp(first.get(), before) : first.get());
    while (!gathered.isClosed()) {
      gathered.pause(options.every().toNanos());
      gathered.awaitSome();
      ask(source);
      Optional<Gathered.Part> next = gathered.lastPart(options.stop().toNanos());
      state = next.isPresent() ? take(state, next.get()) : state;
    }
  }

  private void ask(SignalSource source) {
    gathered.asks();
    source.remember(gathered::remembered);
  }

  /** What happened meanwhile, in an order in which it is understood, and which outages are over. */
  private Gathered.Part caughtUp(Gathered.Part part, FeedState before) {
    List<Signal> signals = new ArrayList<>(Backlog.inOrder(part.signals()));
    before.unseen().stream()
        .filter(old -> part.unseen().stream().noneMatch(now -> now.of().equals(old.of())))
        .map(this::over)
        .forEach(signals::add);
    return new Gathered.Part(signals, part.memory(), part.unseen());
  }

  private SourceDown over(SourceDown outage) {
    return new SourceDown(
        outage.of(), outage.since(), true, outage.reason(), clock.instant(), outage.source());
  }

  /** Remembers a part, and sends it. */
  private FeedState take(FeedState before, Gathered.Part part) throws InterruptedException {
    FeedState state = before.after(part.memory().get(), part.signals(), part.unseen());
    keep(state);
    send(state);
    return state;
  }

  private void keep(FeedState state) throws InterruptedException {
    String text = state.toText();
    while (!isKept(text)) {
      Thread.sleep(options.retry().toMillis());
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

  private void send(FeedState state) throws InterruptedException {
    List<Submission> all = state.submissions(name);
    for (int i = 0; i < all.size(); i += options.batch()) {
      List<Submission> some = all.subList(i, Math.min(all.size(), i + options.batch()));
      while (!isTaken(some)) {
        Thread.sleep(options.retry().toMillis());
      }
    }
  }

  private boolean isTaken(List<Submission> some) throws InterruptedException {
    try {
      Accepted unused = intake.submit(some).get();
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
