package dev.winnow.core.fact.cluster;

/**
 * Somebody works on a node: it is closed to new pods, drained, or about to be taken away. It is
 * derived while that is so, and for a while after, until the node has had time to come back. What
 * happens to the node and its pods meanwhile is meant. Immutable.
 *
 * @param node the node's name
 * @param reason what says so, in a word or two: {@code cordoned}
 */
public record Maintenance(String node, String reason) {

  /** The maintenance in words. */
  @Override
  public String toString() {
    return "maintenance of node " + node + " (" + reason + ")";
  }
}
