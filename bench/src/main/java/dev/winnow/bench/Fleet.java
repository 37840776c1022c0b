package dev.winnow.bench;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A cluster of many pods that changes, the same on every run. 20 pods are a deployment, 10
 * deployments a namespace, 50 pods a node. Of 1,000 changes 560 write a pod without changing what
 * matters, 150 say whether it is ready, 180 are events, 60 tell of deployments, 25 replace a pod
 * (two changes each), 15 are restarts and 10 the beginning or end of a crash loop. An object is
 * made when it is told of, as a parser makes it.
 */
final class Fleet {

  static final int PER_DEPLOYMENT = 20;

  /**
   * What a watch tells.
   *
   * @param object as it is then
   * @param deleted whether it is gone
   */
  record Told(HasMetadata object, boolean deleted) {}

  private final SplittableRandom random = new SplittableRandom(1);
  private final List<FleetPod> pods = new ArrayList<>();
  private final List<Told> next = new ArrayList<>();
  private long version;

  Fleet(int size, Instant start) {
    for (int i = 0; i < size; i++) {
      pods.add(new FleetPod(i, start));
    }
  }

  /** What the first lists tell. */
  List<HasMetadata> listed() {
    List<HasMetadata> all = new ArrayList<>();
    for (int i = 0; i < pods.size(); i += PER_DEPLOYMENT) {
      all.add(FleetObjects.replicaSet(pods.get(i), ++version));
      all.add(FleetObjects.deployment(pods.get(i), PER_DEPLOYMENT, ++version));
    }
    pods.forEach(pod -> all.add(FleetObjects.pod(pod, ++version)));
    return all;
  }

  /** What happens next. */
  Told change(Instant now) {
    if (!next.isEmpty()) {
      return next.remove(0);
    }
    FleetPod pod = pods.get(random.nextInt(pods.size()));
    int kind = random.nextInt(1000);
    if (kind < 560) {
      return told(pod);
    } else if (kind < 710) {
      pod.flip(now);
      return told(pod);
    } else if (kind < 890) {
      return event(pod, kind, now);
    } else if (kind < 950) {
      return deployment(pod);
    }
    return trouble(pod, kind, now);
  }

  private Told trouble(FleetPod pod, int kind, Instant now) {
    if (kind < 975) {
      Told gone = new Told(FleetObjects.pod(pod, ++version), true);
      pod.replace(now);
      next.add(told(pod));
      return gone;
    } else if (kind < 982) {
      pod.restart("OOMKilled", 137, now);
    } else if (kind < 990) {
      Told said = said(pod, "Warning", "Unhealthy", FleetObjects.TIMEOUT, now);
      pod.restart("Error", 137, now);
      next.add(told(pod));
      return said;
    } else {
      pod.crashLoop(now);
    }
    return told(pod);
  }

  private Told event(FleetPod pod, int kind, Instant now) {
    return kind < 800
        ? said(pod, "Normal", "Pulled", "Container image already present on machine", now)
        : said(
            pod,
            "Warning",
            "Unhealthy",
            "Readiness probe failed: HTTP probe failed with statuscode: 503",
            now);
  }

  private Told deployment(FleetPod pod) {
    int ready = PER_DEPLOYMENT - random.nextInt(2);
    return new Told(FleetObjects.deployment(pod, ready, ++version), false);
  }

  private Told said(FleetPod pod, String type, String reason, String message, Instant now) {
    return new Told(FleetObjects.event(pod, type, reason, message, now, ++version), false);
  }

  private Told told(FleetPod pod) {
    return new Told(FleetObjects.pod(pod, ++version), false);
  }
}
