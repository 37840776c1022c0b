package dev.winnow.runtime.service;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Where signals go in. Safe for use by several threads. */
public interface Intake {

  /**
   * Takes in signals, all of them or none.
   *
   * @param signals the signals, in their order
   * @return done once the journal has them. It fails with a {@link BusyException} if there is too
   *     much to do, the journal cannot be written or the service ends: then nothing is taken in
   */
  CompletableFuture<Accepted> submit(List<Submission> signals);
}
