package dev.winnow.runtime.service;

import dev.winnow.core.TriageEngine;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Where questions are answered. Safe for use by several threads. */
public interface Desk {

  /**
   * Asks the engine something, between two signals.
   *
   * @param question is run by the thread that owns the engine, so it must be short; it only reads
   * @param <T> what it answers with; must not be the engine's own, which goes on changing
   * @return the answer. It fails with a {@link BusyException} if the service has ended or too many
   *     ask, and with what the question throws
   */
  <T> CompletableFuture<T> ask(Function<? super TriageEngine, ? extends T> question);

  /**
   * How the service is.
   *
   * @return as of the latest batch
   */
  Health health();
}
