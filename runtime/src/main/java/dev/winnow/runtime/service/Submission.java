package dev.winnow.runtime.service;

import dev.winnow.core.signal.Signal;
import java.time.Instant;
import java.util.Optional;

/**
 * A signal that somebody sends. Immutable.
 *
 * @param signal what was observed
 * @param dated whether it says when it was news; else it is news of when it is received
 * @param key tells it from others of its sender, who may send it again; empty if it has none
 * @param past as of when it is decided on, if nothing was decided on since; empty for now
 */
public record Submission(Signal signal, boolean dated, String key, Optional<Instant> past) {

  /**
   * What is decided on as of when it is received.
   *
   * @param signal what was observed
   * @param dated whether it says when it was news
   * @param key tells it from others of its sender
   */
  public Submission(Signal signal, boolean dated, String key) {
    this(signal, dated, key, Optional.empty());
  }
}
