package dev.winnow.runtime.service;

import dev.winnow.core.Policy;
import dev.winnow.core.Triage;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Notification;
import dev.winnow.core.signal.Signal;
import dev.winnow.runtime.RulesOut;
import dev.winnow.runtime.WatchReport;
import dev.winnow.runtime.delivery.Message;
import dev.winnow.runtime.delivery.Routing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The life of a process with a service in it, without its thread: the test says when it goes on.
 */
final class Life implements AutoCloseable {

  static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  private static final ServiceOptions OPTIONS =
      new ServiceOptions(
          Duration.ofSeconds(1),
          100,
          1000,
          Duration.ofMinutes(10),
          Duration.ofSeconds(5),
          Duration.ofSeconds(60),
          Duration.ofDays(1),
          "critical",
          Duration.ofMinutes(5));

  private final Inbox inbox = new Inbox(OPTIONS.queue(), OPTIONS.retry(), System::nanoTime);
  private final Ledger ledger;
  final Deciding deciding;
  final Rounds rounds;
  final Shadowing shadowing = new Shadowing();
  final List<String> notices = new ArrayList<>();

  Life(MemoryJournal journal, Policy policy, Passing time) {
    ledger = new Ledger(journal);
    WatchReport report = new Quiet(notices);
    deciding =
        Recovering.of(
            journal,
            ledger,
            policy,
            new Pages(),
            new RulesOut(OPTIONS.severity(), OPTIONS.again()),
            report,
            Instant.EPOCH);
    rounds =
        new Rounds(
            journal,
            ledger,
            deciding,
            shadowing,
            inbox,
            OPTIONS,
            time::instant,
            time::nanos,
            report,
            took -> {},
            Runnable::run);
    rounds.begin();
    inbox.open();
  }

  CompletableFuture<Accepted> offer(List<Submission> signals) {
    return inbox.offer(signals);
  }

  /** Until nothing waits. */
  void goOn() {
    boolean more = true;
    while (more) {
      boolean unused = rounds.next();
      more = !inbox.isEmpty() || (ledger.hasDecided() && ledger.trouble().isEmpty());
    }
  }

  @Override
  public void close() {
    shadowing.close();
    deciding.close();
  }

  /** Time that passes when a test says so. */
  static final class Passing {
    private Instant now = START;

    void by(Duration time) {
      now = now.plus(time);
    }

    Instant instant() {
      return now;
    }

    long nanos() {
      return Duration.between(START, now).toNanos();
    }
  }

  /** Who is paged hears of the ticket from then on, and remembers that. */
  static final class Pages implements Routing {
    private String told = "";

    @Override
    public List<String> receivers(Message message) {
      if (message.decision() instanceof Notification) {
        told = told + message.ticket().id() + " ";
        return List.of("pager");
      }
      return told.contains(message.ticket().id()) ? List.of("pager") : List.of();
    }

    @Override
    public String memory() {
      return told;
    }

    @Override
    public void resume(String memory) {
      told = memory;
    }
  }

  /** Hears notices alone. */
  private record Quiet(List<String> notices) implements WatchReport {
    @Override
    public void begin(String words) {
      notices.add(words);
    }

    @Override
    public void signal(Signal signal, Triage triage) {
      // What becomes of signals is seen in the journal.
    }

    @Override
    public void decision(Decision decision) {
      // What is decided is seen in the journal.
    }

    @Override
    public void notice(Instant at, String words) {
      notices.add(words);
    }

    @Override
    public void tick(Instant now) {
      // The test tells the time itself.
    }

    @Override
    public void end(String words) {
      notices.add(words);
    }
  }
}
