package dev.winnow.core.action;

import java.util.List;
import java.util.Optional;

/**
 * No new pods are to be put on a node, or again. Immutable, safe for use by several threads.
 *
 * @param node its name
 * @param closed true if no new pods are to be put on it, false if they may be again
 */
public record CordonNode(String node, boolean closed) implements Action {

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if it is not one that Kubernetes allows
   */
  public CordonNode {
    Names.name(node);
  }

  /**
   * No new pods are to be put on a node.
   *
   * @param node its name
   */
  public CordonNode(String node) {
    this(node, true);
  }

  @Override
  public String name() {
    return closed ? "cordon-node" : "uncordon-node";
  }

  @Override
  public String target() {
    return "node/" + node;
  }

  @Override
  public String namespace() {
    return "";
  }

  @Override
  public List<String> command() {
    return List.of("kubectl", closed ? "cordon" : "uncordon", node);
  }

  @Override
  public Optional<Action> opposite() {
    return Optional.of(new CordonNode(node, !closed));
  }

  /** The action in words. */
  @Override
  public String toString() {
    return (closed ? "cordon " : "uncordon ") + target();
  }
}
