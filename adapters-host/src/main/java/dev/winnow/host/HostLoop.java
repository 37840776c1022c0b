package dev.winnow.host;

import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.SourceDown;
import dev.winnow.host.reading.HostReading;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Plans what is due, and gives the signals of all. For one thread, but for what says otherwise. */
final class HostLoop {

  private final HostOptions options;
  private final InstantSource clock;
  private final Consumer<Signal> signals;
  private final Consumer<String> notices;
  private final Outages outages;
  private final List<Task> tasks;
  private final Logs logs;
  private final BlockingQueue<Runnable> inbox = new LinkedBlockingQueue<>();
  private final Queue<Consumer<Supplier<String>>> asked = new ArrayDeque<>();
  private final ExecutorService hands =
      Executors.newCachedThreadPool(
          work -> {
            Thread hand = new Thread(work, "winnow-host-task");
            hand.setDaemon(true);
            return hand;
          });
  private boolean ended;

  HostLoop(
      HostOptions options,
      HostReading reading,
      HostMemory before,
      InstantSource clock,
      Consumer<Signal> signals,
      Consumer<String> notices) {
    this.options = options;
    this.clock = clock;
    this.signals = signals;
    this.notices = notices;
    outages = new Outages(before.down());
    tasks = Tasks.of(options, reading);
    logs = new Logs(options.logs(), before.logs(), outages, signals);
  }

  /** Asks for what is remembered, by any thread. */
  void remember(Consumer<Supplier<String>> memory) {
    inbox.add(() -> asked.add(memory));
  }

  /** Lets it end, by any thread. */
  void stop() {
    inbox.add(() -> ended = true);
  }

  void run() {
    try {
      forget();
      while (!ended) {
        boolean more = step(clock.instant());
        Runnable first =
            more ? inbox.poll() : inbox.poll(options.look().toMillis(), TimeUnit.MILLISECONDS);
        for (Runnable next = first; next != null; next = inbox.poll()) {
          next.run();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      notices.accept("the host is not watched any more: " + e);
      outages.fails("host", "the watch has failed: " + e, clock.instant()).ifPresent(signals);
    } finally {
      List<Runnable> unused = hands.shutdownNow();
      logs.close(notices);
    }
  }

  /** What cannot be seen and is not watched any more is forgotten. */
  void forget() {
    Set<String> watched = new HashSet<>(logs.sources());
    tasks.forEach(task -> watched.add(task.name()));
    List<SourceDown> over = outages.keepOnly(watched, clock.instant());
    over.forEach(signals);
  }

  /** Does what is due; whether there is more to be done at once. */
  boolean step(Instant now) {
    for (Task task : tasks) {
      if (task.isDue(now)) {
        begin(task, now);
      }
    }
    boolean more = logs.look(now);
    if (tasks.stream().allMatch(Task::isAnswered)) {
      answerAsked();
    }
    return more;
  }

  private void answerAsked() {
    while (!asked.isEmpty()) {
      HostMemory memory = new HostMemory(logs.places(), outages.all());
      asked.remove().accept(memory::toText);
    }
  }

  private void begin(Task task, Instant at) {
    if (!task.begins()) {
      if (task.isLate()) {
        late(task, at);
      }
      return;
    }
    CompletableFuture<Void> unused =
        CompletableFuture.supplyAsync(() -> attempt(task, at), hands)
            .completeOnTimeout(() -> late(task, at), task.limit().toMillis(), TimeUnit.MILLISECONDS)
            .thenAccept(inbox::add);
  }

  /** Tries it in a thread of the pool; what is left to do is for the loop. */
  private Runnable attempt(Task task, Instant at) {
    try {
      List<Signal> found = task.run(at);
      return () -> found(task, found);
    } catch (IOException | RuntimeException | LinkageError e) {
      // A library of the machine that cannot be loaded is such an error.
      return () -> failed(task, e.getMessage() == null ? e.toString() : e.getMessage());
    }
  }

  private void found(Task task, List<Signal> found) {
    task.answer(false);
    outages.works(task.name(), clock.instant()).ifPresent(signals);
    found.forEach(signals);
  }

  private void failed(Task task, String why) {
    task.answer(false);
    outages.fails(task.name(), why, clock.instant()).ifPresent(signals);
  }

  private void late(Task task, Instant at) {
    List<Signal> means = task.late(at);
    if (means.isEmpty()) {
      failed(task, "it does not come to an end");
    } else {
      found(task, means);
    }
    task.answer(true);
  }
}
