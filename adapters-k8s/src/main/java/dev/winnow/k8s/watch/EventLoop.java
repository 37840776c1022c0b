package dev.winnow.k8s.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * One thread that does all work of a watch, one thing after the other, so that nothing of it needs
 * a lock; and helpers for requests that take their time.
 */
final class EventLoop {

  /** How much may wait to be done before who brings more has to wait. */
  private static final int MOST_WAITING = 1000;

  private final InstantSource clock;
  private final Consumer<String> notices;
  private final ScheduledThreadPoolExecutor loop;
  private final ExecutorService helpers;
  private final Semaphore room = new Semaphore(MOST_WAITING);
  private Runnable afterEach = () -> {};

  EventLoop(InstantSource clock, Consumer<String> notices) {
    this.clock = clock;
    this.notices = notices;
    loop = new ScheduledThreadPoolExecutor(1, named("winnow-watch"));
    loop.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    helpers = Executors.newCachedThreadPool(named("winnow-request"));
  }

  /** What is done after each piece of work. */
  void afterEach(Runnable work) {
    afterEach = work;
  }

  Instant now() {
    return clock.instant();
  }

  /** Does something soon. */
  void soon(Runnable work) {
    try {
      loop.execute(() -> run(work));
    } catch (RejectedExecutionException e) {
      // It is closed: nothing is done any more.
    }
  }

  /** Brings an answer. Waits while too much is waiting; not to be called by the loop itself. */
  void bring(Runnable work) {
    try {
      while (!room.tryAcquire(1, TimeUnit.SECONDS)) {
        if (loop.isShutdown()) {
          return;
        }
      }
      soon(
          () -> {
            room.release();
            work.run();
          });
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Brings an answer and waits until the loop has done with it. */
  void bringAndWait(Runnable work) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    bring(
        () -> {
          try {
            work.run();
          } finally {
            done.countDown();
          }
        });
    done.await();
  }

  /** Does something after a time. */
  void later(Duration delay, Runnable work) {
    try {
      Future<?> unused = loop.schedule(() -> run(work), delay.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      // It is closed: nothing is done later.
    }
  }

  /** Does something again and again. */
  void every(Duration period, Runnable work) {
    later(
        period,
        () -> {
          every(period, work);
          work.run();
        });
  }

  /** Does something that takes its time, by a helper. */
  Future<?> help(Runnable work) {
    try {
      return helpers.submit(work);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private void run(Runnable work) {
    try {
      work.run();
      afterEach.run();
    } catch (RuntimeException e) {
      notices.accept("the watch has a defect and goes on: " + e);
    }
  }

  /** Does something last, and waits until it is done, but not for ever. */
  void close(Runnable last, Duration patience) {
    soon(last);
    loop.shutdown();
    try {
      loop.awaitTermination(patience.toNanos(), TimeUnit.NANOSECONDS);
      helpers.shutdown();
      helpers.awaitTermination(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    loop.shutdownNow();
    helpers.shutdownNow();
  }

  private static ThreadFactory named(String name) {
    AtomicInteger number = new AtomicInteger();
    return work -> {
      Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
