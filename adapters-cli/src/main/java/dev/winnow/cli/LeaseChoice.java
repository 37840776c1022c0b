package dev.winnow.cli;

import dev.winnow.k8s.lease.LeaseOptions;
import dev.winnow.rules.settings.KubernetesSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which lease keeps two watchers of one place apart. Immutable.
 *
 * @param named {@code NAME} or {@code NAMESPACE/NAME}; empty for one of its own in a pod
 * @param none whether none is held, also in a pod
 */
record LeaseChoice(Optional<String> named, boolean none) {

  /** How long the name of an object may be. */
  private static final int LONGEST = 63;

  private static final String STANDARD = "winnow";

  /** The lease, if one is to be held. */
  Optional<LeaseOptions> lease(WatchedCluster.Opened opened, Map<String, String> environment) {
    if (none || (named.isEmpty() && !ClusterAccess.isInCluster(environment))) {
      return Optional.empty();
    }
    KubernetesSettings settings = opened.settings();
    String name = named.orElseGet(() -> name(opened.watched()));
    int slash = name.indexOf('/');
    return Optional.of(
        new LeaseOptions(
            slash < 0 ? opened.namespace() : name.substring(0, slash),
            name.substring(slash + 1),
            environment.getOrDefault("HOSTNAME", STANDARD) + "-" + UUID.randomUUID(),
            settings.leaseLasts(),
            settings.leaseHeld(),
            settings.leaseRetry()));
  }

  /** Two that watch other places do not wait for each other. */
  static String name(List<String> watched) {
    List<String> sorted = watched.stream().distinct().sorted().toList();
    String name = sorted.isEmpty() ? STANDARD : STANDARD + "-" + String.join("-", sorted);
    return name.length() <= LONGEST
        ? name
        : STANDARD + "-" + Integer.toHexString(String.join(",", sorted).hashCode());
  }
}
