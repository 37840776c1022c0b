package dev.winnow.runtime;

import dev.winnow.core.Triage;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Decision;
import java.time.Instant;
import java.util.Optional;

/**
 * Hears of everything that happens in a replay. For one thread.
 *
 * @param <E> an entry of the recording
 */
public interface ReplayHandler<E> {

  /**
   * That time went on after the recording for the sake of tickets that waited.
   *
   * @param tickets how many waited
   * @param until until when
   */
  record Waited(int tickets, Instant until) {}

  /** The replay begins. */
  void begin();

  /**
   * Some entries were read.
   *
   * @return false if nobody listens any more, so that the replay may end
   */
  boolean goOn();

  /** Nothing is there to decide on, perhaps for long: what was said should be seen. */
  default void idle() {}

  /**
   * A signal was triaged.
   *
   * @param entry where it stood
   * @param triage what became of it; its decisions are told apart
   */
  void signal(E entry, Triage triage);

  /**
   * An entry was not understood.
   *
   * @param entry the entry
   */
  void rejected(E entry);

  /**
   * Something was decided.
   *
   * @param decision what
   */
  void decision(Decision decision);

  /**
   * The replay is over.
   *
   * @param engine the engine, as it is now
   * @param waited whether time went on for the sake of what waited
   */
  void end(TriageEngine engine, Optional<Waited> waited);
}
