package dev.winnow.notify.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The thread of a lane: it sleeps until something is due, is new, or it is to end. */
final class LaneThread {

  private final DeliveryLane lane;
  private final InstantSource clock;
  private final Semaphore news = new Semaphore(0);
  private final Thread thread;
  private volatile boolean ending;

  LaneThread(DeliveryLane lane, InstantSource clock) {
    this.lane = lane;
    this.clock = clock;
    thread = new Thread(this::run, "winnow-deliver-" + lane.receiver().name());
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** There may be something new. */
  void wake() {
    if (news.availablePermits() == 0) {
      news.release();
    }
  }

  /** Ends when nothing is due any more. */
  void end() {
    ending = true;
    wake();
  }

  /** Waits for the end; what is under way after that is broken off. */
  void join(Duration most) throws InterruptedException {
    thread.join(Math.max(1, most.toMillis()));
    thread.interrupt();
  }

  private void run() {
    try {
      while (goesOn(step())) {
        news.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lane.receiver().close();
    }
  }

  /** A mistake in one delivery must not end all that come after it. */
  private DeliveryLane.Step step() throws InterruptedException {
    try {
      return lane.step();
    } catch (RuntimeException e) {
      thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
      return lane.pause();
    }
  }

  private boolean goesOn(DeliveryLane.Step step) throws InterruptedException {
    if (step.done()) {
      return true;
    }
    if (ending) {
      return news.tryAcquire();
    }
    Instant now = clock.instant();
    long wait = Math.max(1, Duration.between(now, step.next()).toMillis());
    return news.tryAcquire(wait, TimeUnit.MILLISECONDS) || !ending;
  }
}
