package dev.winnow.rules.settings;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When storage runs low, and what may be done about it. Immutable.
 *
 * @param metrics the measurements that say how much of a mount is used, in per cent
 * @param alert the name of the incident that storage runs low
 * @param fall when the free space falls so fast that people should know
 * @param channel by which way owners of mounts are asked
 * @param mounts whose mounts are, and what may be cleared there; the first row that fits counts
 */
public record StorageSettings(
    List<String> metrics, String alert, FallSettings fall, String channel, List<MountRow> mounts) {

  /** Keeps its own copies. */
  public StorageSettings {
    metrics = List.copyOf(metrics);
    mounts = List.copyOf(mounts);
  }

  /** The owners of mounts, as rows of the table of owners. */
  List<OwnerRow> owners() {
    return mounts.stream().map(row -> row.owning(alert)).toList();
  }

  /** The names of actions that nobody but a person may approve. */
  Set<String> cleanUps() {
    return mounts.stream()
        .flatMap(row -> row.cleanUp().stream())
        .map(CleanUpRow::action)
        .collect(Collectors.toUnmodifiableSet());
  }
}
