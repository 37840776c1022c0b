package dev.winnow.core.fact.restart;

import dev.winnow.core.signal.Worded;

/** Where something else happened, as seen from the container that ended. */
public enum Nearby implements Worded {
  /** The same container. */
  CONTAINER("container"),
  /** The same node, as far as it is known. */
  NODE("node"),
  /** Another pod of its node. */
  OTHER_POD("other-pod"),
  /** Another node. */
  OTHER_NODE("other-node"),
  /** Another workload. */
  OTHER_WORKLOAD("other-workload"),
  /** Wherever it was. */
  ANYWHERE("anywhere");

  private final String word;

  Nearby(String word) {
    this.word = word;
  }

  /** Whether a place is there, as seen from a restart. */
  boolean holds(Restart from, String container, String pod, String node, String workload) {
    boolean known = !node.isEmpty() && !from.getNode().isEmpty();
    return switch (this) {
      case CONTAINER -> container.equals(from.getPlace());
      case NODE -> node.equals(from.getNode());
      case OTHER_POD -> known && node.equals(from.getNode()) && another(pod, from.getPod());
      case OTHER_NODE -> known && !node.equals(from.getNode());
      case OTHER_WORKLOAD -> another(workload, from.getSubject());
      case ANYWHERE -> true;
    };
  }

  private static boolean another(String one, String own) {
    return !one.isEmpty() && !one.equals(own);
  }

  @Override
  public String word() {
    return word;
  }
}
