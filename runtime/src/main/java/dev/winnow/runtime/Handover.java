package dev.winnow.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What one thread has ready for another, in its order. Bounded: who is ahead waits. What there is
 * can be had at once, so that a sender who pauses keeps nothing back. For one thread that puts and
 * one that takes.
 *
 * @param <E> what is handed over
 */
final class Handover<E> {

  /** How much waits at most; as much again is in the hands of the taker. */
  static final int MOST = 512;

  private final Lock lock = new ReentrantLock();
  private final Condition room = lock.newCondition();
  private final Condition news = lock.newCondition();
  private List<E> waiting = new ArrayList<>(MOST);
  private @Nullable Throwable failure;
  private boolean ended;
  private boolean unwanted;

  /**
   * Hands one over, once there is room for it.
   *
   * @return false if nobody wants more
   */
  boolean put(E entry) {
    lock.lock();
    try {
      while (waiting.size() >= MOST && !unwanted) {
        room.awaitUninterruptibly();
      }
      waiting.add(entry);
      if (waiting.size() == 1) {
        news.signal();
      }
      return !unwanted;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Nothing more comes.
   *
   * @param why what went wrong; null if nothing did
   */
  void end(@Nullable Throwable why) {
    lock.lock();
    try {
      failure = why;
      ended = true;
      news.signal();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes all that there is, once there is something.
   *
   * @param used an empty list to be used for what comes next
   * @return empty once nothing more comes
   */
  List<E> take(List<E> used) {
    lock.lock();
    try {
      while (waiting.isEmpty() && !ended) {
        news.awaitUninterruptibly();
      }
      List<E> taken = waiting;
      waiting = used;
      room.signal();
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /** Whether who takes would wait. */
  boolean isEmpty() {
    lock.lock();
    try {
      return waiting.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /** What ended it; null if nothing went wrong. Known once nothing more comes. */
  @Nullable Throwable failure() {
    lock.lock();
    try {
      return failure;
    } finally {
      lock.unlock();
    }
  }

  /** Nobody wants more. */
  void refuse() {
    lock.lock();
    try {
      unwanted = true;
      room.signal();
    } finally {
      lock.unlock();
    }
  }
}
