package dev.winnow.cli.cluster;

import dev.winnow.k8s.Translation;
import dev.winnow.k8s.cluster.ClusterModel;
import dev.winnow.k8s.cluster.ClusterModel.Change;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How a watcher hears of the changes of a cluster: in order and at once, or as badly as watches can
 * do it.
 */
final class Delivery {

  private static final List<Class<? extends HasMetadata>> KINDS =
      List.of(ReplicaSet.class, Deployment.class, Pod.class, Event.class);

  private final ClusterModel cluster;
  private final Watcher watcher;
  private final Random random;
  private final boolean bad;
  private final List<Change> late = new ArrayList<>();
  private int heard;

  private Delivery(ClusterModel cluster, Watcher watcher, Random random, boolean bad) {
    this.cluster = cluster;
    this.watcher = watcher;
    this.random = random;
    this.bad = bad;
  }

  static Delivery good(ClusterModel cluster, Watcher watcher) {
    return new Delivery(cluster, watcher, new Random(0), false);
  }

  /** Lost, doubled and late changes, lists in between, and watchers that begin again. */
  static Delivery bad(ClusterModel cluster, Watcher watcher, long seed) {
    return new Delivery(cluster, watcher, new Random(seed), true);
  }

  /** The watcher hears of what is new. */
  void goOn() {
    List<Change> changes = cluster.changes();
    for (Change change : changes.subList(heard, changes.size())) {
      if (bad) {
        badly(change);
      } else {
        tell(change);
      }
    }
    heard = changes.size();
    watcher.tick(cluster.now());
  }

  private void badly(Change change) {
    int kind = random.nextInt(20);
    if (kind < 3) {
      // Lost until the next list: the watch has died.
      return;
    } else if (kind < 6) {
      late.add(change);
    } else {
      tell(change);
    }
    if (kind < 10) {
      tell(change);
    }
    if (random.nextInt(4) == 0 && !late.isEmpty()) {
      tell(late.remove(random.nextInt(late.size())));
    }
    if (random.nextInt(20) == 0) {
      watcher.restart();
      list();
    } else if (random.nextInt(12) == 0) {
      list();
    }
  }

  private void tell(Change change) {
    watcher.look(
        translation ->
            change.deleted()
                ? translation.deleted(change.object(), cluster.now())
                : translation.seen(change.object(), cluster.now()));
  }

  /** All that there is, in any order: after a 410, or at a start. */
  void list() {
    for (Class<? extends HasMetadata> kind : KINDS) {
      List<HasMetadata> objects =
          new ArrayList<>(cluster.listed().stream().filter(kind::isInstance).toList());
      Collections.shuffle(objects, random);
      watcher.look(translation -> listed(translation, kind, objects));
    }
  }

  private List<dev.winnow.core.signal.Signal> listed(
      Translation translation, Class<? extends HasMetadata> kind, List<HasMetadata> objects) {
    return translation.listed(kind, "sre", objects, cluster.now());
  }
}
