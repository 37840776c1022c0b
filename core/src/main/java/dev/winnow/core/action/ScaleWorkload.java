package dev.winnow.core.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A workload is to have another number of pods. Immutable, safe for use by several threads.
 *
 * @param namespace its namespace
 * @param workload as kubectl writes it: {@code deployment/swype-app}
 * @param replicas how many pods it is to have
 * @param from how many it must be set to before; if it is set to another number by then, nothing is
 *     done
 */
public record ScaleWorkload(String namespace, String workload, int replicas, OptionalInt from)
    implements Action {

  /**
   * Checks the names and numbers.
   *
   * @throws IllegalArgumentException if the workload is not written as kubectl does, or a number is
   *     less than 0
   */
  public ScaleWorkload {
    Names.namespace(namespace);
    Names.workload(workload);
    if (replicas < 0 || from.orElse(0) < 0) {
      throw new IllegalArgumentException("a workload has no fewer than 0 pods");
    }
  }

  /**
   * A workload is to have another number of pods, and it is known how many it has.
   *
   * @param namespace its namespace
   * @param workload as kubectl writes it
   * @param replicas how many pods it is to have
   * @param from how many it is set to now
   */
  public ScaleWorkload(String namespace, String workload, int replicas, int from) {
    this(namespace, workload, replicas, OptionalInt.of(from));
  }

  /**
   * A workload is to have another number of pods, however many it has.
   *
   * @param namespace its namespace
   * @param workload as kubectl writes it
   * @param replicas how many pods it is to have
   */
  public ScaleWorkload(String namespace, String workload, int replicas) {
    this(namespace, workload, replicas, OptionalInt.empty());
  }

  @Override
  public int leaves() {
    return replicas;
  }

  @Override
  public String name() {
    return "scale-workload";
  }

  @Override
  public String target() {
    return namespace + "/" + workload;
  }

  @Override
  public List<String> command() {
    List<String> words =
        new ArrayList<>(
            List.of("kubectl", "scale", workload, "-n", namespace, "--replicas=" + replicas));
    from.ifPresent(current -> words.add("--current-replicas=" + current));
    return List.copyOf(words);
  }

  @Override
  public Optional<Action> opposite() {
    return from.isPresent()
        ? Optional.of(new ScaleWorkload(namespace, workload, from.getAsInt(), replicas))
        : Optional.empty();
  }

  /** The action in words. */
  @Override
  public String toString() {
    return "scale " + target() + " to " + replicas;
  }
}
