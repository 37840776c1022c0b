package dev.winnow.k8s;

import java.time.Instant;
import java.util.Optional;

/**
 * What is remembered of an event. Immutable.
 *
 * @param namespace where it was written
 * @param count how often it had happened when it was last a signal
 * @param gone when it was seen to be deleted, if it is
 * @param last when it had last happened, as far as it was a signal
 */
record KnownEvent(String namespace, int count, Optional<Instant> gone, Optional<Instant> last) {

  KnownEvent goneAt(Instant time) {
    return new KnownEvent(namespace, count, Optional.of(gone.orElse(time)), last);
  }
}
