package dev.winnow.runtime.service;

import dev.winnow.core.Failure;
import dev.winnow.core.TriageEngine;
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

  private final ShadowPlan plan;
  private final Instant since;
  private final BlockingQueue<Given> queue;
  private final RunningComparison comparison;
  private final AtomicReference<Optional<ShadowEngine.Beginning>> beginning;
  private final AtomicLong entries = new AtomicLong();
  private final Thread thread = new Thread(this::run, "winnow-shadow");
  private volatile boolean closed;
  private volatile ShadowStanding.State state = ShadowStanding.State.STARTING;
  private volatile String why = "";
  private volatile Instant until;
  private volatile List<Failure> failures = List.of();

  private Shadow(ShadowPlan plan, ShadowEngine.Beginning from) {
    this.plan = plan;
    since = from.now();
    until = since;
    queue = new ArrayBlockingQueue<>(plan.options().queue());
    comparison = new RunningComparison(plan.options().within(), plan.options().differences());
    beginning = new AtomicReference<>(Optional.of(from));
    thread.setDaemon(true);
  }

  /** Begins where the policy that acts stands now. */
  static Shadow begin(ShadowPlan plan, TriageEngine live) {
    Shadow shadow = new Shadow(plan, ShadowEngine.Beginning.of(live));
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
    try (ShadowEngine engine = restored()) {
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
  private ShadowEngine restored() {
    ShadowEngine.Beginning from = beginning.getAndSet(Optional.empty()).orElseThrow();
    return new ShadowEngine(plan.policy(), from, comparison);
  }

  private void decide(Given given, ShadowEngine engine) {
    engine.decide(given.entry(), given.live());
    tellFailures(engine.failures());
    until = given.entry().received();
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
