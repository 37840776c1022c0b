package dev.winnow.formats.mapping;

import dev.winnow.core.signal.Signal;
import java.time.Instant;
import java.util.Optional;

/** What a part of a body says. Immutable. */
public sealed interface Mapped {

  /**
   * A signal.
   *
   * @param signal the signal, with the best time that is known: that of its sending, else that of
   *     its episode, else 1970-01-01T00:00:00Z
   * @param sent when it was sent, if the body says
   * @param episode when its episode began or ended, if the body says
   */
  record Said(Signal signal, Optional<Instant> sent, Optional<Instant> episode) implements Mapped {}

  /**
   * Something that could not become a signal.
   *
   * @param because why, for people
   * @param harmless true if it was certainly no alert that fires
   */
  record Refused(String because, boolean harmless) implements Mapped {}

  /** Something that the mapping passes over. */
  record Passed() implements Mapped {}
}
