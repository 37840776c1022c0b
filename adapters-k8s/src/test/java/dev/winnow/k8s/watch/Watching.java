package dev.winnow.k8s.watch;

import dev.winnow.k8s.Translation;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;

/** Watches that are quick to try again. */
final class Watching {

  private Watching() {}

  static WatchOptions in(String... namespaces) {
    return in(Duration.ofMillis(50), namespaces);
  }

  /** Nothing is gathered after an outage: for tests whose clock stands. */
  static WatchOptions atOnce(String... namespaces) {
    return in(Duration.ZERO, namespaces);
  }

  private static WatchOptions in(Duration settling, String... namespaces) {
    return new WatchOptions(
        List.of(namespaces),
        Duration.ofMinutes(2),
        // Longer than a busy machine needs for an answer.
        Duration.ofSeconds(30),
        Duration.ofMillis(20),
        Duration.ofMillis(100),
        settling,
        500);
  }

  static ClusterWatch start(KubernetesClient client, WatchOptions options, Heard heard) {
    return start(client, options, Translation.begin(heard::notice), heard);
  }

  static ClusterWatch start(
      KubernetesClient client, WatchOptions options, Translation translation, Heard heard) {
    return ClusterWatch.start(
        client, options, translation, heard, InstantSource.system(), new Random(1));
  }
}
