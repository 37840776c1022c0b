package dev.winnow.runtime.service;

import dev.winnow.core.TriageEngine;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * What waits for the engine: signals to be taken in, and questions. Bounded; once it is closed,
 * nothing comes in any more. Safe for use by several threads.
 */
final class Inbox {

  /** Signals that somebody waits to see journalled, and since when by the steady clock. */
  record Offer(List<Submission> signals, CompletableFuture<Accepted> answer, long since) {}

  /** Something that somebody asks the engine. */
  record Question<T>(
      Function<? super TriageEngine, ? extends T> asked, CompletableFuture<T> answer) {

    void ask(TriageEngine engine) {
      try {
        answer.complete(asked.apply(engine));
      } catch (RuntimeException e) {
        answer.completeExceptionally(e);
      }
    }
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final Deque<Offer> offers = new ArrayDeque<>();
  private final Deque<Question<?>> questions = new ArrayDeque<>();
  private final int most;
  private final Duration retry;
  private final LongSupplier nanos;
  private int queued;
  private boolean closed = true;
  private boolean woken;

  Inbox(int most, Duration retry, LongSupplier nanos) {
    this.most = most;
    this.retry = retry;
    this.nanos = nanos;
  }

  /** From now on, things may come in. */
  void open() {
    lock.lock();
    try {
      closed = false;
    } finally {
      lock.unlock();
    }
  }

  /** Signals of others; they wait their turn, or are put off at once. */
  CompletableFuture<Accepted> offer(List<Submission> signals) {
    lock.lock();
    try {
      if (closed) {
        return CompletableFuture.failedFuture(ended());
      }
      if (queued > 0 && queued + signals.size() > most && !isOfThePast(signals)) {
        return CompletableFuture.failedFuture(
            new BusyException("too much is waiting to be taken in; send it again", retry, false));
      }
      Offer offer = new Offer(List.copyOf(signals), new CompletableFuture<>(), nanos.getAsLong());
      if (isOfThePast(signals)) {
        offers.addFirst(offer);
      } else {
        offers.add(offer);
      }
      queued += signals.size();
      arrived.signal();
      return offer.answer();
    } finally {
      lock.unlock();
    }
  }

  /** What comes now is decided on after it. */
  private static boolean isOfThePast(List<Submission> signals) {
    return !signals.isEmpty() && signals.get(0).past().isPresent();
  }

  <T> CompletableFuture<T> ask(Function<? super TriageEngine, ? extends T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    lock.lock();
    try {
      if (closed) {
        return CompletableFuture.failedFuture(ended());
      }
      if (questions.size() >= most) {
        return CompletableFuture.failedFuture(
            new BusyException("too many questions wait to be answered; ask again", retry, false));
      }
      questions.add(new Question<T>(question, answer));
      arrived.signal();
      return answer;
    } finally {
      lock.unlock();
    }
  }

  BusyException ended() {
    return new BusyException("Winnow does not take anything in just now; try again", retry, true);
  }

  /** The engine's thread is to look around. */
  void wake() {
    lock.lock();
    try {
      woken = true;
      arrived.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until there is something, or so long. */
  void await(long nanos) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = nanos;
      while (left > 0 && !woken && offers.isEmpty() && questions.isEmpty()) {
        left = arrived.awaitNanos(left);
      }
      woken = false;
    } finally {
      lock.unlock();
    }
  }

  /** The offers that wait, as many as go into a batch, one at least if there is any. */
  List<Offer> take(int batch) {
    lock.lock();
    try {
      List<Offer> taken = new ArrayList<>();
      int signals = 0;
      while (!offers.isEmpty()
          && (taken.isEmpty() || signals + offers.element().signals().size() <= batch)) {
        Offer next = offers.remove();
        taken.add(next);
        signals += next.signals().size();
      }
      queued -= signals;
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /** The questions that wait. */
  List<Question<?>> questions() {
    lock.lock();
    try {
      List<Question<?>> all = new ArrayList<>(questions);
      questions.clear();
      return all;
    } finally {
      lock.unlock();
    }
  }

  /** Nobody is there to answer any more. */
  void refuseQuestions() {
    questions().forEach(question -> question.answer().completeExceptionally(ended()));
  }

  /** How many signals wait. */
  int queued() {
    lock.lock();
    try {
      return queued;
    } finally {
      lock.unlock();
    }
  }

  /** Nothing comes in any more; what waits may still be taken. */
  void close() {
    lock.lock();
    try {
      closed = true;
      woken = true;
      arrived.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Whether nothing waits to be journalled. */
  boolean isEmpty() {
    lock.lock();
    try {
      return offers.isEmpty();
    } finally {
      lock.unlock();
    }
  }
}
