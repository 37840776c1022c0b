package dev.winnow.runtime.service;

import dev.winnow.core.Policy;
import dev.winnow.runtime.journal.Journal;
import java.time.Duration;
import java.util.Optional;

/** Hears what becomes of a service. Told by the service's thread. */
public interface ServiceListener {

  /**
   * The journal is open, and all that it holds was decided on. Signals are taken in from now on,
   * and decided on once this returns.
   *
   * @param journal the journal, which stays open until the service has ended
   */
  void running(Journal journal);

  /**
   * What was handed in together was decided on. Told at every such time, so it must be short.
   *
   * @param took how long it took since it was handed in
   */
  void decided(Duration took);

  /** Something was decided that may have to be delivered, and the journal has it. */
  void written();

  /**
   * Another policy decides from now on.
   *
   * @param policy the policy
   */
  default void changed(Policy policy) {}

  /** Nothing more will be written; the journal is closed when this returns. */
  void ending();

  /**
   * The service has ended; the journal is closed.
   *
   * @param failure why, if it had not been asked to
   */
  void ended(Optional<RuntimeException> failure);
}
