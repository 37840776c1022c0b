package dev.winnow.bench;

import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Notification;
import dev.winnow.jdbc.JdbcJournal;
import dev.winnow.jdbc.JournalMaintenance;
import dev.winnow.jdbc.JournalOptions;
import dev.winnow.runtime.delivery.Delivery;
import dev.winnow.runtime.delivery.Message;
import dev.winnow.runtime.delivery.Routing;
import dev.winnow.runtime.journal.Deliveries;
import dev.winnow.runtime.journal.Journal;
import dev.winnow.runtime.service.Health;
import dev.winnow.runtime.service.Service;
import dev.winnow.runtime.service.ServiceListener;
import dev.winnow.runtime.service.ServiceOptions;
import dev.winnow.runtime.service.Submission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * A service with a journal in SQLite, under the steady load of {@link Mix}, whose time passes with
 * the signals: where few stand for many, more of it passes between them, and it keeps where it
 * stands after as many of them as a real one does. Who is notified takes everything at once. For
 * one thread.
 */
final class Soak implements AutoCloseable {

  private static final int OPEN = 500;
  private static final int BATCH = 100;
  private static final String RECEIVER = "chat";

  /** What can be asked after is kept short, so that it is full within days. */
  private static final String SETTINGS = Load.EACH_ZONE + "engine: {signals: 1000, tickets: 550}\n";

  private final Plan plan;
  private final Mix<Problem> mix;
  private final CompletableFuture<Journal> running = new CompletableFuture<>();
  private final Service service;
  private volatile Instant now = Instant.ofEpochMilli(Mix.START);
  private long sent;

  /**
   * How much.
   *
   * @param aDay signals a day
   * @param snapshotAfter after how many entries it keeps where it stands
   * @param keep how long what is over is kept
   */
  record Plan(long aDay, long snapshotAfter, Duration keep) {

    private static final Duration DAY = Duration.ofDays(1);

    /** How much of its time is between two signals. */
    Duration step() {
      return DAY.dividedBy(aDay);
    }

    ServiceOptions options() {
      return new ServiceOptions(
          step().multipliedBy(BATCH),
          BATCH,
          BATCH,
          step().multipliedBy(snapshotAfter),
          Duration.ofSeconds(1),
          Duration.ofMinutes(10),
          DAY,
          "critical",
          Duration.ofMinutes(5));
    }

    JournalOptions journal(Path folder) {
      String file = folder.resolve("winnow.db").toString();
      return new JournalOptions(
          file, "", "", "crash", keep, 0, Duration.ofSeconds(1), Duration.ofSeconds(30));
    }

    /** Drops what is over from the journal of a soak that is closed, and gives the room back. */
    JournalMaintenance.Compaction compact(Path folder, Instant now) {
      return new JournalMaintenance(journal(folder), () -> now).compact();
    }
  }

  Soak(Path folder, Plan plan) {
    this.plan = plan;
    mix = new Mix<>(Problem::number, plan.step().toMillis());
    service =
        new Service(
            Load.bundledWith(SETTINGS),
            () -> JdbcJournal.open(plan.journal(folder), () -> now),
            new Notified(),
            () -> now,
            () -> Duration.between(Instant.EPOCH, now).toNanos(),
            plan.options(),
            new Nobody(),
            new Heard());
    service.start();
    running.join();
    send(OPEN, true);
  }

  /** A day goes by. */
  void day() {
    for (long left = plan.aDay(); left > 0; left -= BATCH) {
      send((int) Math.min(left, BATCH), false);
    }
  }

  private void send(int count, boolean fresh) {
    List<Submission> signals = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Problem problem = fresh ? mix.opens() : mix.next();
      signals.add(new Submission(problem.alert(mix.firing(), mix.at()), true, "soak/" + sent++));
    }
    now = Instant.ofEpochMilli(mix.at());
    service.submit(signals).join();
    deliver();
  }

  /** Nothing that was decided before waits any longer. */
  private void deliver() {
    Deliveries deliveries = running.join().deliveries();
    for (Delivery due : deliveries.due(RECEIVER, now, BATCH)) {
      deliveries.delivered(due.id(), now, "");
    }
  }

  /** How many tickets the engine knows. */
  int tickets() {
    return service.ask((TriageEngine engine) -> engine.tickets().size()).join();
  }

  /** Fails if something is out of order. */
  void check() {
    Health health = service.health();
    if (!health.isReady() || !service.ask(engine -> engine.failures().isEmpty()).join()) {
      throw new IllegalStateException(health.toString());
    }
  }

  /** Until when its time has passed. */
  Instant now() {
    return now;
  }

  /** What the files of a folder take. */
  static long bytes(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(Soak::size).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    service.close();
  }

  /** Who is told of notices. */
  private static final class Notified implements Routing {
    @Override
    public List<String> receivers(Message message) {
      return message.decision() instanceof Notification ? List.of(RECEIVER) : List.of();
    }

    @Override
    public String memory() {
      return "";
    }

    @Override
    public void resume(String memory) {
      // It remembers nothing.
    }
  }

  /** Has the journal, or why there is none. */
  private final class Heard implements ServiceListener {
    @Override
    public void running(Journal journal) {
      running.complete(journal);
    }

    @Override
    public void decided(Duration took) {
      // How fast it is does not matter here.
    }

    @Override
    public void written() {
      // The soak delivers.
    }

    @Override
    public void ending() {
      // Nothing goes on beside.
    }

    @Override
    public void ended(Optional<RuntimeException> failure) {
      failure.ifPresent(running::completeExceptionally);
    }
  }
}
