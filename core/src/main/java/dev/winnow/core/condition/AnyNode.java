package dev.winnow.core.condition;

import java.util.List;
import java.util.stream.Collectors;

/** Conditions of which one must hold. */
record AnyNode(List<Node> nodes) implements Node {

  @Override
  public void look(Search search, Runnable next) {
    nodes.forEach(node -> node.look(search, next));
  }

  @Override
  public String text() {
    return "( " + nodes.stream().map(Node::text).collect(Collectors.joining(" or ")) + " )";
  }
}
