package dev.winnow.core.action;

import java.util.List;
import java.util.Optional;

/**
 * A workload's pods are to be replaced one after the other. Immutable, safe for use by several
 * threads.
 *
 * @param namespace its namespace
 * @param workload as kubectl writes it: {@code deployment/swype-app}
 */
public record RestartWorkload(String namespace, String workload) implements Action {

  /**
   * Checks the names.
   *
   * @throws IllegalArgumentException if the workload is not written as kubectl does
   */
  public RestartWorkload {
    Names.namespace(namespace);
    Names.workload(workload);
  }

  @Override
  public String name() {
    return "restart-workload";
  }

  @Override
  public String target() {
    return namespace + "/" + workload;
  }

  @Override
  public List<String> command() {
    return List.of("kubectl", "rollout", "restart", workload, "-n", namespace);
  }

  /** A rollout that makes things worse can be undone. */
  @Override
  public Optional<Action> opposite() {
    return Optional.of(new UndoRollout(namespace, workload));
  }

  /** The action in words. */
  @Override
  public String toString() {
    return "restart " + target();
  }
}
