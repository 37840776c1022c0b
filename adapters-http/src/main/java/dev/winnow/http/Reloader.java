package dev.winnow.http;

import java.util.concurrent.CompletableFuture;

/** Lets a service go on by its files as they are now. Safe for use by several threads. */
public interface Reloader {

  /**
   * Reads the files again. Those who ask at the same time are served one after the other.
   *
   * @return what runs then. It fails with a {@link dev.winnow.core.PolicyException} if the files
   *     have errors, and with a {@link dev.winnow.runtime.service.BusyException} if they are right,
   *     but cannot be taken just now; what ran before goes on in both cases
   */
  CompletableFuture<Reloaded> reload();
}
