package dev.winnow.runtime;

import dev.winnow.core.signal.Signal;
import java.time.Instant;
import java.util.Optional;

/**
 * Signals of the past, which have an end: a file, or several. {@link #hasNext} and {@link #next}
 * are called by one thread at a time, which need not be the one that began the replay; {@link
 * #signal} may be called by another meanwhile, so it says only what the entry holds.
 *
 * @param <E> an entry of it, such as a line
 */
public interface Recording<E> {

  /**
   * Whether there is another entry.
   *
   * @return false at the end
   */
  boolean hasNext();

  /**
   * The next entry.
   *
   * @return an entry, which need not have been understood
   * @throws java.util.NoSuchElementException at the end
   */
  E next();

  /**
   * What to do before waiting for a sender who may pause. Called before anything is read, and by
   * who asks for the next entry.
   *
   * @param idle called by the thread that asks for the next entry; may be called more often than it
   *     need be
   */
  default void beforeWaiting(Runnable idle) {}

  /**
   * What an entry says.
   *
   * @param entry an entry
   * @return its signal; empty if it was not understood
   */
  Optional<Signal> signal(E entry);

  /**
   * Until when the recording goes, if it says so. Known once all was read; nobody reads when it is
   * asked.
   *
   * @return a time, perhaps later than the last signal
   */
  Optional<Instant> ended();
}
