package dev.winnow.core.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A workload is to go back to an earlier revision. Immutable, safe for use by several threads.
 *
 * @param namespace its namespace
 * @param workload as kubectl writes it: {@code deployment/swype-app}
 * @param revision to which revision; the one before the present one if none is named
 */
public record UndoRollout(String namespace, String workload, OptionalLong revision)
    implements Action {

  /**
   * Checks the names and the number.
   *
   * @throws IllegalArgumentException if the workload is not written as kubectl does, or the
   *     revision is less than 1
   */
  public UndoRollout {
    Names.namespace(namespace);
    Names.workload(workload);
    if (revision.orElse(1) < 1) {
      throw new IllegalArgumentException("revisions begin with 1");
    }
  }

  /**
   * A workload is to go back to the revision before.
   *
   * @param namespace its namespace
   * @param workload as kubectl writes it
   */
  public UndoRollout(String namespace, String workload) {
    this(namespace, workload, OptionalLong.empty());
  }

  @Override
  public String name() {
    return "undo-rollout";
  }

  @Override
  public String target() {
    return namespace + "/" + workload;
  }

  @Override
  public List<String> command() {
    List<String> words =
        new ArrayList<>(List.of("kubectl", "rollout", "undo", workload, "-n", namespace));
    revision.ifPresent(number -> words.add("--to-revision=" + number));
    return List.copyOf(words);
  }

  @Override
  public Optional<Action> opposite() {
    return Optional.empty();
  }

  /** The action in words. */
  @Override
  public String toString() {
    return "undo the rollout of "
        + target()
        + (revision.isPresent() ? " to revision " + revision.getAsLong() : "");
  }
}
