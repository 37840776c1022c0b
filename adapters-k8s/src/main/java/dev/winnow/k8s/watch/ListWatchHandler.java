package dev.winnow.k8s.watch;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.Watch;
import io.fabric8.kubernetes.client.Watcher.Action;
import java.util.List;

/**
 * What the API answers to the requests of one round. The answers to an earlier round may still
 * come: they are of no use any more.
 */
interface ListWatchHandler {

  /** A page of a list. */
  void page(int round, List<? extends HasMetadata> objects);

  /** The list is whole, and is of this version. */
  void listed(int round, String version);

  /** The watch is open. */
  void opened(int round, Watch watch);

  /** An object was changed, or a bookmark set. */
  void changed(int round, Action action, HasMetadata object);

  /** The watch has ended; because its version is too old if it is {@code gone}. */
  void closed(int round, boolean gone);

  /** The request has failed. */
  void failed(int round, String verb, RuntimeException failure);
}
