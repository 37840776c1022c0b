package dev.winnow.runtime.service;

import dev.winnow.runtime.journal.Batch;
import dev.winnow.runtime.journal.Entry;
import dev.winnow.runtime.journal.Journal;
import dev.winnow.runtime.journal.JournalException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A process with a feed, which ends at one of the moments in which something is written. */
final class FedProcess implements AutoCloseable {

  /**
   * What happens to it.
   *
   * @param before how much happens before it begins
   * @param during how much happens while it runs
   * @param writes how often it writes before it is killed
   * @param written whether the last write is carried out
   */
  record Fate(int before, int during, int writes, boolean written) {

    static Fate well() {
      return new Fate(1, 1, Integer.MAX_VALUE, true);
    }
  }

  private static final Instant NOW = Instant.parse("2026-11-29T13:00:00Z");
  private static final long PATIENCE_SECONDS = 60;

  private final FedWorld world;
  private final Fate fate;
  private final CountDownLatch over = new CountDownLatch(1);
  private int left;
  private boolean dead;
  private Optional<FedWorld.Source> source = Optional.empty();
  private Optional<SourceFeed> feed = Optional.empty();

  FedProcess(FedWorld world, Fate fate) {
    this.world = world;
    this.fate = fate;
    left = fate.writes();
  }

  /** Until it is killed, or has told all. */
  void lives() throws InterruptedException {
    world.happens(fate.before());
    Duration some = Duration.ofSeconds(PATIENCE_SECONDS);
    feed =
        Optional.of(
            SourceFeed.start(
                "world",
                this::opened,
                this::submit,
                journal(),
                new FeedOptions(Duration.ZERO, 2, 3, Duration.ofMillis(1), some, some),
                () -> NOW,
                notice -> {}));
    world.happens(fate.during());
    poke();
    if (!over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("it neither ends nor tells all: " + world.journalled());
    }
  }

  private synchronized void poke() {
    source.ifPresent(FedWorld.Source::poke);
    look();
  }

  private synchronized FedWorld.Source opened(Optional<String> memory) {
    source = Optional.of(world.new Source(memory));
    return source.get();
  }

  private synchronized CompletableFuture<Accepted> submit(List<Submission> signals) {
    List<Entry> entries = new ArrayList<>();
    signals.forEach(one -> entries.add(new Entry.Received(NOW, one.signal(), one.key())));
    try {
      List<Long> numbers = write(() -> world.journal.write(new Batch(entries, List.of())));
      look();
      return CompletableFuture.completedFuture(new Accepted(numbers.size(), 0));
    } catch (JournalException e) {
      return CompletableFuture.failedFuture(
          new BusyException("it is dead", Duration.ofMillis(1), true));
    }
  }

  private void look() {
    if (world.journalled().size() == world.happened()) {
      over.countDown();
    }
  }

  /** The journal as this process has it. */
  private Journal journal() {
    return (Journal)
        Proxy.newProxyInstance(
            Journal.class.getClassLoader(),
            new Class<?>[] {Journal.class},
            (proxy, method, arguments) ->
                method.getName().equals("remember")
                    ? write(() -> remember((String) arguments[0], (String) arguments[1]))
                    : world.journal.remembered((String) arguments[0]));
  }

  private Object remember(String of, String text) {
    world.journal.remember(of, text);
    return Optional.empty();
  }

  private synchronized <T> T write(Supplier<T> work) {
    if (dead) {
      throw JournalException.lost("it is dead");
    }
    dead = --left < 0;
    if (dead) {
      over.countDown();
      if (fate.written()) {
        Object unused = work.get();
      }
      throw JournalException.lost("it is killed");
    }
    return work.get();
  }

  @Override
  public void close() {
    feed.ifPresent(SourceFeed::close);
  }
}
