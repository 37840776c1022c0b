package dev.winnow.runtime;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a recording, read on a thread of their own while others are decided on. A short
 * recording, and any on a single processor, is read by who asks for its entries. To be closed by
 * who asks: only then does nobody read any more. For one thread.
 *
 * @param <E> an entry
 */
final class ReadAhead<E> implements AutoCloseable {

  /** A thread is worth its start after so many entries. */
  static final int SHORT = 1024;

  /** A reader that has not ended by then waits for its input, and does nothing meanwhile. */
  private static final long PATIENCE = TimeUnit.SECONDS.toMillis(1);

  private final Recording<E> recording;
  private final boolean alone;
  private final Runnable idle;
  private final Handover<E> handover = new Handover<>();
  private List<E> taken = new ArrayList<>(Handover.MOST);
  private Iterator<E> rest = taken.iterator();
  private @Nullable Thread reader;
  private int entries;

  /**
   * Nothing is read yet.
   *
   * @param idle called by who asks for entries before it waits for one
   */
  ReadAhead(Recording<E> recording, int processors, Runnable idle) {
    this.recording = recording;
    this.alone = processors < 2;
    this.idle = idle;
    recording.beforeWaiting(idle);
  }

  /** Whether there is another entry. What goes wrong when it is read is thrown here. */
  boolean hasNext() {
    if (reader == null && (alone || entries < SHORT)) {
      return recording.hasNext();
    }
    if (reader == null) {
      start();
    }
    if (!rest.hasNext()) {
      if (handover.isEmpty()) {
        idle.run();
      }
      taken.clear();
      taken = handover.take(taken);
      rest = taken.iterator();
    }
    return rest.hasNext() || !isOver();
  }

  private boolean isOver() {
    Throwable failure = handover.failure();
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
    return true;
  }

  /** The next entry, after {@link #hasNext} has said that there is one. */
  E next() {
    entries++;
    return reader == null ? recording.next() : rest.next();
  }

  private void start() {
    Thread thread = new Thread(this::read, "winnow-reader");
    thread.setDaemon(true);
    reader = thread;
    recording.beforeWaiting(() -> {});
    thread.start();
  }

  private void read() {
    Throwable failure = null;
    try {
      while (recording.hasNext() && handover.put(recording.next())) {
        // The handover bounds how far this goes.
      }
    } catch (RuntimeException | Error e) {
      failure = e;
    }
    handover.end(failure);
  }

  /** Lets the reader end, and waits for it as far as it can end. */
  @Override
  public void close() {
    Thread thread = reader;
    if (thread == null) {
      return;
    }
    handover.refuse();
    try {
      thread.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
