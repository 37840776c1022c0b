package dev.winnow.rules.settings;

import dev.winnow.core.fact.cluster.Resource;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * When a claim for a volume is a ticket. Immutable.
 *
 * @param pending for how long it may be unbound
 * @param waits what may be said of one that waits for a pod: volume binding modes and reasons of
 *     events
 * @param severity how severe it is that it is unbound
 * @param lost how severe it is that its volume is gone
 */
public record ClaimSettings(Duration pending, List<String> waits, String severity, String lost) {

  private static final String CLAIM = "persistentvolumeclaim";

  /**
   * What is the matter with a claim.
   *
   * @param claim how it is
   * @return that it is unbound, unless it only waits for a pod that uses it, or that its volume is
   *     gone; empty if neither
   */
  Stream<ResourceTrouble> troubleOf(Resource claim) {
    if (!claim.getKind().equals(CLAIM)) {
      return Stream.empty();
    }
    return switch (claim.getPhase()) {
      case "Pending" -> isIdle(claim) ? Stream.empty() : Stream.of(unbound(claim));
      case "Lost" -> Stream.of(gone());
      default -> Stream.empty();
    };
  }

  private ResourceTrouble unbound(Resource claim) {
    String words = "no volume is bound to it" + claim.getWordsAfter();
    return new ResourceTrouble(
        "VolumeClaimPending", "Pending", words, severity, pending.toMillis());
  }

  private ResourceTrouble gone() {
    return new ResourceTrouble(
        "VolumeClaimLost", "Lost", "the volume that was bound to it is gone", lost, 0);
  }

  /** Whether nobody needs its volume yet: it waits for a pod, and none has a node. */
  private boolean isIdle(Resource claim) {
    return claim.getNode().isEmpty()
        && (waits.contains(claim.getBindingMode()) || waits.contains(claim.getSaid()));
  }
}
