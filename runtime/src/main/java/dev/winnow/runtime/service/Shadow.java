package dev.winnow.runtime.service;

import dev.winnow.core.Failure;
import dev.winnow.core.Policy;
import dev.winnow.core.Snapshot;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.TicketView;
import dev.winnow.runtime.compare.RunningComparison;
import dev.winnow.runtime.journal.Decided;
import dev.winnow.runtime.journal.Entry;
import dev.winnow.runtime.journal.Numbered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A second policy that decides on the same entries in a thread of its own, and does nothing. What
 * it decides otherwise is counted. Whoever gives it entries never waits for it: if too many wait
 * for it, it ends and says so. Safe for use by several threads; entries come from one.
 */
final class Shadow implements AutoCloseable {

  /** An entry, and what the policy that acts decided because of it. */
  private record Given(Entry entry, List<Decided> live) {}

  /** What it goes on from. */
  private record Beginning(Snapshot known, List<TicketView> tickets) {}

  private final ShadowPlan plan;
  private final Instant since;
  private final BlockingQueue<Given> queue;
  private final RunningComparison comparison;
  private final AtomicReference<Optional<Beginning>> beginning;
  private final AtomicLong entries = new AtomicLong();
  private final Thread thread = new Thread(this::run, "winnow-shadow");
  private volatile boolean closed;
  private volatile ShadowStanding.State state = ShadowStanding.State.STARTING;
  private volatile String why = "";
  private volatile Instant until;
  private volatile List<Failure> failures = List.of();

  private Shadow(ShadowPlan plan, Instant now, Beginning from) {
    this.plan = plan;
    since = now;
    until = now;
    queue = new ArrayBlockingQueue<>(plan.options().queue());
    comparison = new RunningComparison(plan.options().within(), plan.options().differences());
    beginning = new AtomicReference<>(Optional.of(from));
    thread.setDaemon(true);
  }

  /** Begins where the policy that acts stands now. */
  static Shadow begin(ShadowPlan plan, TriageEngine live) {
    Beginning from = new Beginning(live.snapshot(), List.copyOf(live.tickets()));
    Shadow shadow = new Shadow(plan, live.now(), from);
    shadow.thread.start();
    return shadow;
  }

  /** Gives it an entry that the policy that acts was given; does not wait. */
  void give(Numbered one, List<Decided> live) {
    if (isOver() || queue.offer(new Given(one.entry(), live))) {
      return;
    }
    over(
        ShadowStanding.State.BEHIND,
        "it was too slow: " + plan.options().queue() + " entries waited for it");
    close();
  }

  private boolean isOver() {
    return state != ShadowStanding.State.STARTING && state != ShadowStanding.State.RUNNING;
  }

  private synchronized void over(ShadowStanding.State how, String reason) {
    if (!isOver()) {
      why = reason;
      state = how;
      plan.notices()
          .accept("the shadow policy has stopped, and nothing is compared any more: " + reason);
    }
  }

  private synchronized void runs() {
    if (!isOver()) {
      state = ShadowStanding.State.RUNNING;
    }
  }

  private void run() {
    try (TriageEngine engine = restored()) {
      runs();
      while (!isOver()) {
        decide(queue.take(), engine);
      }
    } catch (InterruptedException e) {
      // It was told to end.
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      // Whatever happens to it must not reach the policy that acts.
      if (!closed) {
        over(ShadowStanding.State.FAILED, "it failed: " + e);
      }
    } finally {
      queue.clear();
    }
  }

  /** What it went on from is let go of: it may be large. */
  private TriageEngine restored() {
    Beginning from = beginning.getAndSet(Optional.empty()).orElseThrow();
    Policy policy = plan.policy();
    TriageEngine engine = TriageEngine.restore(policy, from.known().under(policy.hash()));
    comparison.begin(since, from.tickets(), engine.tickets());
    return engine;
  }

  private void decide(Given given, TriageEngine engine) {
    Entry entry = given.entry();
    List<Decision> decisions =
        entry instanceof Entry.Received received
            ? engine.accept(received.signal(), received.received()).decisions()
            : engine.advanceTo(entry.received());
    comparison.decided(
        entry.received(), given.live().stream().map(Decided::decision).toList(), decisions);
    tellFailures(engine.failures());
    until = entry.received();
    entries.incrementAndGet();
  }

  private void tellFailures(List<Failure> now) {
    List<Failure> news = new ArrayList<>(now);
    news.removeAll(failures);
    failures = List.copyOf(now);
    news.forEach(one -> plan.notices().accept("the shadow policy: " + one));
  }

  ShadowStanding standing() {
    return new ShadowStanding(
        state,
        why,
        plan.policy().hash(),
        since,
        until,
        entries.get(),
        queue.size(),
        failures.stream().map(Failure::toString).toList(),
        comparison.counts(),
        comparison.latest());
  }

  /** Ends it, without waiting for that. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
