package dev.winnow.cli;

import dev.winnow.k8s.Translation;
import dev.winnow.runtime.Cluster;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A cluster to watch.
 *
 * @param opened how it is reached
 * @param lease which lease is held, as the rest of a sentence
 */
record OpenedCluster(WatchedCluster.Opened opened, String lease) implements Watchable {

  @Override
  public String words() {
    return opened.words("--act") + lease;
  }

  @Override
  public void check(String memory) {
    Translation unused = Translation.resume(memory, notice -> {});
  }

  @Override
  public Live connect(Optional<String> memory, InstantSource clock) {
    try {
      Cluster cluster = opened.connect(memory, clock);
      return new Live(cluster, cluster);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(
          "the connection to " + opened.server() + " cannot be made: " + e.getMessage());
    }
  }
}
