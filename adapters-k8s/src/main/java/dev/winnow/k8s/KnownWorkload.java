package dev.winnow.k8s;

import dev.winnow.core.signal.WorkloadStatus;
import java.time.Instant;

/**
 * What is remembered of a workload. Immutable.
 *
 * @param uid its uid: another workload of the same name has another
 * @param created when it was created; the beginning of time if that is not said
 * @param generation of which change of it the last look was
 * @param approved the ticket that a person has approved on it; possibly empty
 * @param told its status as it was last a signal
 */
record KnownWorkload(
    String uid, Instant created, long generation, String approved, WorkloadStatus told) {

  /** Whether a look at a workload of this name is older than what is known. */
  boolean isAfter(KnownWorkload other) {
    return uid.equals(other.uid) ? generation > other.generation : created.isAfter(other.created);
  }

  KnownWorkload told(WorkloadStatus status) {
    return new KnownWorkload(uid, created, generation, approved, status);
  }
}
